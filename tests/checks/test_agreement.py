"""The check kinds about number and the forms of verbs, on whole sentences: `[wrong > right]` marks the slip."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"
PARAMETERS = {
    "noun-number": {
        "nouns": "role task client type kind duty complaint position applicant project location agency council "
        "department member officer benefit priority opportunity"
    },
    "bare-noun": {
        "things": "expectation",
        "people": "stakeholder contractor colleague grower customer client debtor developer resident student",
        "skills": "communication computer",
        "relations": "positive",
    },
}
SLIPS = {
    "verb-agreement": """
        Prepare plans that [improves > improve] visitor access to the parks.
        The unit delivers services which [supports > support] young people and families.
        We manage wetlands and parks which [is > are] shown on the map.
        Lead a range of projects that [enhances > enhance] the town centre.
        Develop programs that [encourages > encourage] residents to walk.
        Maintain strong relationships with partners who [delivers > deliver] aged care programs.
        Provide reports that [informs > inform] the decisions of the board.
        Keep systems and processes which [ensures > ensure] records are safe.
        Coordinate events that [brings > bring] the community together.
        Identify risks that [affects > affect] the delivery of the program.
        Support staff who [is > are] returning from leave.
        Design policies and procedures that [meets > meet] the needs of the council.
        Develop strategies that [reduces > reduce] waste to landfill.
        Implement initiatives that [promotes > promote] healthy ageing.
        Lead a number of teams that [maintains > maintain] roads and drains.
        We are looking for people who [has > have] a passion for gardens.
        We are looking for candidates who [is > are] keen to learn.
        We want applicants who [brings > bring] energy and ideas.
        Applicants who [does > do] not hold a licence will not be considered.
        Candidates who [has > have] applied before need not apply again.
        Positions that [requires > require] a licence are marked.
        Build partnerships that [creates > create] jobs for locals.
        Work with stakeholders who [has > have] differing views.
        Produce documents that [complies > comply] with the style guide.
        Deliver outcomes that [benefits > benefit] the community.
        Manage contracts that [includes > include] cleaning and waste.
        Provide solutions which [addresses > address] the needs of customers.
        Prepare briefs, reports and letters that [is > are] accurate and on time.
        Undertake tasks that [is > are] within your skills and training.
        Undertake duties which [requires > require] working at heights.
        Analyse data sets that [has > have] been collected by rangers.
        Provide a variety of programs which [supports > support] children with disability.
        Deliver training sessions which [was > were] requested by the teams.
        The role works with councils which [has > have] adopted the plan.
        Resolve issues that [arises > arise] in the depot.
        Lead a project that [improve > improves] water quality.
        We are looking for an officer who [have > has] strong skills in planning.
        We seek a leader who [are > is] able to inspire others.
        We are looking for someone who [have > has] a genuine interest in people.
        You are someone who [enjoy > enjoys] working outdoors.
        We need a ranger who [know > knows] the area.
        Maintain an environment that [encourage > encourages] learning.
        This is a role that [require > requires] resilience.
        This is an opportunity which [are > is] rare in the region.
        Develop a workplace that [are > is] safe for everyone.
        The rostering, training and safety of crews [is > are] the main part of the job.
        Tact and patience [is > are] essential.
        A current licence and a white card [is > are] required.
        Experience in horticulture and knowledge of native plants [is > are] essential.
        A laptop and phone [is > are] provided.
        The pool and library [is > are] close to the depot.
        The mayor and the general manager [is > are] on the panel.
        Our people and our parks [is > are] at the heart of what we do.
        Strong communication and leadership skills [is > are] essential.
        Parks, gardens and cemeteries [is > are] our core business.
        Tertiary qualifications in planning or related field [is > are] required.
        Excellent customer service skills [is > are] required for this position.
        The selection criteria [is > are] listed below.
        Attached [is > are] the selection criteria.
        Below [is > are] the selection criteria for the role.
        The essential criteria [includes > include] a driver licence.
        Please address the criteria that [is > are] marked essential.
        The key selection criteria [indicates > indicate] the level of skills.
        Selection criteria [has > have] changed since last year.
        The selection criteria for each position [is > are] in the pack.
        There [is > are] several vacancies in the parks team.
        There [is > are] many benefits for staff.
        There [is > are] great opportunities for career growth.
        There [is > are] two positions available.
        There [is > are] currently three vacancies.
        There [are > is] a strong focus on safety.
        There [are > is] a probation period of six months.
        There [has > have] been many changes.
        Listed below [is > are] the duties of the role.
        Also attached [is > are] the duty statements.
        Enclosed [is > are] two references.
        Where [is > are] the records kept?
        Contribute to ensuring the plans [is > are] kept.
        Each of our depots [have > has] a store.
        Each of the parks [are > is] different.
        One of the duties [are > is] to open the gates.
        Everyone [are > is] welcome to apply.
        Everybody [have > has] a part to play.
        A number of positions [is > are] available.
        The number of positions [are > is] limited.
        A lot of our visitors [is > are] from overseas.
        Each officer [have > has] a vehicle.
        Every library [are > is] open on weekends.
        This position [are > is] based in the depot.
        This role [have > has] no direct reports.
        The care of the gardens [are > is] shared.
        The delivery of programs [are > is] on time.
        The successful delivery of projects [are > is] essential.
        The information in the records [are > is] kept for seven years.
        Knowledge of weeds [are > is] essential.
        An understanding of budgets [are > is] desirable.
        Information [have > has] been sent to all applicants.
        Experience in similar roles [are > is] desirable.
        The purpose of these roles [are > is] to care for parks.
        Applications from women [is > are] encouraged.
        The duties of this position [includes > include] mowing.
        Benefits of working here [includes > include] flexible hours.
        The salaries of the staff [is > are] set by the award.
        Vacancies in the parks team [is > are] listed here.
        Relevant qualifications and experience [is > are] required.
        Well developed written and verbal skills [is > are] essential.
        What [is > are] your strengths?
        Work collaboratively with colleagues, partners and communities that [has > have] an interest in the river.
        Support community groups which [manages > manage] local halls.
        Provide support to families who [lives > live] in the area.
        You will work with clients who [has > have] complex needs.
        We deliver projects that [improves > improve] roads and footpaths.
        The centre offers programs that [caters > cater] for all ages.
        Our values, which [guides > guide] everything we do, are on our website.
        Write policies that [is > are] clear and easy to follow.
        Respond to enquiries that [relates > relate] to rates and parking.
        Provide services for children that [is > are] safe and fun.
        Prepare a wide range of documents that [supports > support] the board.
        Deliver a variety of workshops which [is > are] free for residents.
        Our staff, who [is > are] based in Orange, travel often.
        Lead the officers who [works > work] at the depot.
        Seek people that [is > are] keen to learn.
        Help people who [needs > need] support at home.
        Build strong relationships with agencies that [delivers > deliver] housing.
        Maintain databases and registers that [contains > contain] personal records.
        Our library staff and volunteers [is > are] friendly.
        Strong organisational and time management skills [is > are] a must.
        Excellent written and oral communication skills [is > are] required.
        Communication, negotiation and problem solving skills [is > are] highly valued.
        Honesty, respect and teamwork [is > are] important to us.
        Integrity and respect [is > are] expected of all staff.
        Your referees and licence [is > are] checked before you start.
        Our services and facilities [is > are] used by thousands of people.
        The crews and their supervisor [is > are] on site from six.
        The duties of the role and its salary [is > are] set out below.
        Applications without a cover letter [is > are] not considered.
        All applications [is > are] confidential.
        These positions [is > are] open to all.
        Both roles [is > are] full time.
        Some duties [is > are] done at night.
        Our teams [works > work] across the shire.
        Our people [is > are] our strength.
        Employees [is > are] encouraged to apply.
        Referees [is > are] contacted by phone.
        Successful applicants [is > are] placed in a pool.
        The team members [is > are] on a roster.
        Where vacancies [exists > exist], staff are told.
        If applicants [does > do] not have a licence, they may apply.
        Ensure that tools [is > are] cleaned after use.
        Ensure all documents [is > are] filed.
        Ensuring that the needs of visitors [is > are] met.
        Make sure that staff and visitors [is > are] safe.
        There [was > were] several applicants last year.
        There will be opportunities and there [is > are] some travel needs.
        The successful candidate [have > has] a degree in planning.
        The officer [have > has] access to a vehicle.
        The incumbent [are > is] required to travel.
        The Director [lead > leads] a team of ten.
        The Coordinator [manage > manages] the roster.
        The position [provide > provides] support to the crews.
        The branch [deliver > delivers] programs for schools.
        He or she [have > has] a licence.
        It [have > has] a pool and a hall.
        The shire [have > has] a proud history.
        Our library [have > has] a friendly team.
        The successful person [demonstrate > demonstrates] care.
        The river [provide > provides] water to the town.
        Each day is different and the opportunities for growth [is > are] ongoing.
        The site is large and our crews [is > are] small.
        The pay is good and the benefits [is > are] great.
        Read the advertisement, and the selection criteria [lists > list] the skills needed.
        The officer [do > does] not supervise staff.
        The position [do > does] not have direct reports.
        You [does > do] not need a licence.
        This role [don't > doesn't] have a vehicle.
        Applicants [doesn't > don't] need a licence.
        It [don't > doesn't] matter where you live.
        Our parks [isn't > aren't] far from the station.
        You [was > were] chosen for your skills.
        We [was > were] pleased to hear from you.
        They [is > are] based in Orange.
        You [is > are] a team player.
        If you [is > are] ready, apply now.
        If you [has > have] a licence, apply now.
        Only applicants with a licence [is > are] considered.
        Persons with a disability [is > are] encouraged to apply.
        People from all backgrounds [is > are] welcome.
        Women [is > are] encouraged to apply.
        Children [is > are] welcome at the park.
        Men and women [is > are] welcome.
        Interviews [is > are] held in May.
        Interested persons [is > are] asked to call.
        Late applications [is > are] not accepted.
        Further details [is > are] on our website.
        More details [is > are] available from the manager.
        Shortlisted candidates [is > are] called for interview.
        Aboriginal people [is > are] encouraged to apply.
        Enquiries [is > are] directed to the coordinator.
        All enquiries [is > are] to be directed to the coordinator.
        Shifts [is > are] rostered over seven days.
        Duties [includes > include] mowing and planting.
        Key duties [includes > include] mowing and planting.
        Main tasks [includes > include] mowing and planting.
        Our benefits [includes > include] flexible hours.
        Responsibilities [includes > include] mowing and planting.
        Requirements [includes > include] a licence.
        Typical activities [involves > involve] walking and lifting.
    """,
    "noun-number": """
        The role has a selection [criteria > criterion] that must be met.
        Address this [criteria > criterion] in two pages.
        Join one of our parks [team > teams] in the west.
        This position is one of our key [role > roles] in the region.
        Work with many of our [client > clients] each week.
        We had [less > fewer] applicants this year.
        A large [amount > number] of visitors come by bus.
        The role does not need [much > many] skills.
        Handle [many > much] equipment in the depot.
        Provide [an > some] advice to growers.
        Give [a > some] feedback to staff.
        Use [these > this] information to plan the beds.
        Provide services for paediatric and [adults > adult] patients.
        Liaise with councils and [others > other] agencies.
        Work on Monday, Wednesday and [Thursdays > Thursday].
        Open on Saturdays and [Sunday > Sundays].
        Perform other [duty > duties] as directed.
        Address these [kind > kinds] of issues.
        Work with all [type > types] of plants and soils.
        Use various [type > types] of tools.
        Deliver different [kind > kinds] of services.
        Prepare a wide [ranges > range] of reports.
        Provide a variety of [task > tasks] in the depot.
        Address each selection [criteria > criterion] in your application.
        Handle a number of [complaint > complaints] each day.
        A team of [ranger > rangers] who care for the park.
        This [positions > position] is based in Dubbo.
        In this [roles > role] you will lead a crew.
        The role is a [challenges > challenge] for the right person.
        You will be a key [members > member] of the team.
        We are looking for an experienced [officers > officer] to join us.
        Every [staffs > staff] is trained.
        Prepare a [reports > report] each month.
        Drive a [vehicles > vehicle] between sites.
        We have an exciting [opportunities > opportunity] for a planner.
        Bring a strong [commitments > commitment] to safety.
        Two [position > positions] are available.
        There are two [position > positions] available.
        Several [role > roles] are on offer.
        Both [applicant > applicants] were strong.
        Lead five [ranger > rangers] in the field.
        Supervise three staff [member > members] on site.
        All [applicant > applicants] must hold a licence.
        All [position > positions] are full time.
        Work with all [department > departments] to plan the budget.
        Attend various [meeting > meetings] each week.
        Use various computer [system > systems] daily.
        Manage multiple [project > projects] at once.
        Balance multiple [priority > priorities] and deadlines.
        Work in these [location > locations] as required.
        Vacancies may be filled in these [location > locations].
        These [duty > duties] may change.
        Those [applicant > applicants] will be called.
        Provide a range of [benefit > benefits] to staff.
        Offer a range of learning [opportunity > opportunities] to staff.
        Deliver a series of [workshop > workshops] in schools.
        A number of [vacancy > vacancies] exist.
        Manage a large number of [client > clients] each week.
        A wide variety of [plant > plants] grows here.
        One of the [applicant > applicants] will be chosen.
        One of our [depot > depots] is in Orange.
        Liaise with other [council > councils] and agencies.
        Liaise with other government [agency > agencies] and councils.
        Support other team [member > members] as needed.
    """,
    "verb-series": """
        Our crews are based at the depot and [has > have] a proud record.
        The team provides advice and [are > is] the first point of contact.
        The role manages grants and [have > has] no direct reports.
        You are organised and [has > have] good attention to detail.
        You have experience in events and [is > are] able to work weekends.
        We are a friendly team and [has > have] fun at work.
        The officer reports to the manager and [are > is] responsible for the fleet.
        The position is based in the depot and [report > reports] to the supervisor.
        They work with schools and [has > have] contact with parents.
        You will lead a team of six and [is > are] responsible for safety.
        You must hold a licence and [has > have] a clean record.
        Applicants must hold a licence and [has > have] a first aid certificate.
        You will be based in the depot and [works > work] closely with crews.
        We offer training and [has > have] a friendly culture.
        I am a gardener and [has > have] my own tools.
        Staff must wear a uniform and [keeps > keep] their lockers clean.
        The lease is to be extended or [convert > converted] to another use.
        Records must be reviewed and [update > updated] by the officer.
        Plans are drafted and [approve > approved] by the board.
        Experience in leading teams, managing budgets and to [work > working] alone.
        Assess applications, write reports, [preparation > prepare] of plans.
        Managing rosters, [prepare > preparing] reports and supervising crews.
        Ability to plan, organise and [managing > manage] the depot.
        Responsible for planning, organising and [manage > managing] events.
        Experience in planning, organising and [manage > managing] events.
        The role supports the team by preparing rosters and [manage > manages] leave.
        Manage staff and [provides > provide] advice.
        Provide advice to crews and [maintains > maintain] the records.
        Coordinates the roster and [prepare > prepares] the pay.
        Preparing reports and [maintain > maintaining] records.
        To support the director and [provides > provide] advice.
        The role leads crews and [manage > manages] budgets.
        The officer supports the manager and [prepare > prepares] reports.
        The team plans events and [deliver > delivers] training.
        We value our people and [is > are] committed to safety.
        We offer flexible hours and [is > are] close to the station.
        You are friendly, organised and [enjoys > enjoy] working with people.
        You work well alone and [communicates > communicate] clearly.
        You bring experience in events and [has > have] a flair for detail.
        Applicants are asked to address the criteria and [provides > provide] two referees.
        They lead by example and [inspires > inspire] others.
        Develop, implement and [reviewing > review] plans for parks.
        Developing, implement and [reviewing > review] plans for parks.
        Manage the depot, [supervises > supervise] the crew and order stock.
        Manages the depot, supervises the crew and [prepare > prepares] the roster.
        Oversee the store and [ensures > ensure] stock is counted.
        Oversees the store and [ensure > ensures] stock is counted.
        Overseeing the store and [ensure > ensuring] stock is counted.
        Provide advice to growers and [assists > assist] with their plans.
        Provides advice to growers and [assist > assists] with their plans.
        Providing advice to growers and [assist > assisting] with their plans.
        Coordinate and [delivers > deliver] programs for schools.
        Coordinating and [deliver > delivering] programs for schools.
        Coordinates and [deliver > delivers] programs for schools.
        To identify and [manages > manage] risks at the depot.
        Ability to identify and [manages > manage] risks at the depot.
        Responsible for identifying and [manage > managing] risks.
        The role provides advice and [manage > manages] the store.
        The role includes preparing rosters and [manage > manages] leave.
        You will provide advice and [manages > manage] the store.
        You will plan, coordinate and [delivers > deliver] events.
        You will plan events, [manages > manage] volunteers and report to the director.
        We plan, build and [maintains > maintain] roads.
        We plan and [builds > build] roads.
        You can lead a crew and [keeps > keep] calm.
        Answer phones, greet visitors and [preparing > prepare] mail.
        Tools are cleaned and [store > stored] by crews.
        Interest in gardening and to [learn > learning].
    """,
    "verb-forms": """
        You must [submits > submit] a cover letter.
        You will [needs > need] a licence.
        The officer will [ensures > ensure] that gates are locked.
        Applicants should [addresses > address] the criteria.
        The role may [requires > require] weekend work.
        You can [expects > expect] a friendly team.
        The council would [likes > like] to hear from you.
        Ability to [works > work] alone.
        The role is required to [travels > travel] across the shire.
        Able to [manages > manage] time.
        You need to [has > have] a licence.
        Applicants need to [provides > provide] two referees.
        Must [has > have] a licence.
        You will [working > work] in a small team.
        You will be [work > working] with crews.
        You must [been > be] vaccinated.
        Must be able to [performed > perform] manual work.
        The position will be [base > based] at the depot.
        The role is [design > designed] to support the crews.
        Applicants are [encourage > encouraged] to apply early.
        Council is [commit > committed] to safety.
        We are [look > looking] for a gardener.
        We are [seek > seeking] a ranger.
        You are [require > required] to wear a uniform.
        Staff have [complete > completed] the training.
        Previous experience in [manage > managing] a depot.
        Skills in [operate > operating] a backhoe.
        Responsible for [maintain > maintaining] the lawns.
        Experience [work > working] with young people.
        Assist with [prepare > preparing] the beds.
        Commitment to [provides > provide] good service.
        Demonstrated ability to [working > work] in a team.
        You will [leads > lead] a small crew.
        You would [enjoys > enjoy] working outdoors.
        The ranger can [operates > operate] a chainsaw.
        The team will [helping > help] schools plant trees.
        They should [checking > check] the gates at night.
        We may [contacting > contact] your referees.
        You will need to [demonstrates > demonstrate] care.
        You will be required to [liaises > liaise] with crews.
        This role aims to [improves > improve] the parks.
        Willing to [undertakes > undertake] training.
        Willingness to [learns > learn] new skills.
        Capacity to [develops > develop] plans.
        Demonstrated ability to [communicates > communicate] well.
        Ability to [communicated > communicate] clearly.
        Ability to [managing > manage] priorities.
        Able to [providing > provide] advice.
        Required to [attending > attend] meetings at night.
        The opportunity to [working > work] with a great team.
        In order to [meeting > meet] the target, plan ahead.
        The role is [locate > located] in Dubbo.
        The position is [require > required] to travel.
        Staff are [expect > expected] to be punctual.
        Crews are [assign > assigned] to three depots.
        Gates must be [lock > locked] at night.
        Records must be [maintain > maintained] for seven years.
        Tools should be [store > stored] in the shed.
        Reports are [prepare > prepared] by the officer.
        Duties will be [determine > determined] by the manager.
        Interviews will be [conduct > conducted] in May.
        Applications can be [submit > submitted] online.
        The shire has [grow > grown] quickly.
        The team has [win > won] three awards.
        We have [develop > developed] a new plan.
        You have [demonstrate > demonstrated] care in your work.
        Has [complete > completed] a trade course.
        The work does not [involves > involve] heavy lifting.
        Responsible for [ensure > ensuring] gates are locked.
        Responsible for [manages > managing] the store.
        Assist in [develop > developing] plans for the park.
        Assist with [deliver > delivering] programs in schools.
        Involved in [prepare > preparing] the budget.
        Experience in [deliver > delivering] programs for youth.
        Skilled in [negotiate > negotiating] contracts with growers.
        Success will be measured by [achieve > achieving] the targets.
        Support the manager by [provide > providing] reports on time.
        Contribute by [identify > identifying] risks early.
        Through [engage > engaging] with growers, learn their needs.
        Tasks as [direct > directed] by the manager.
        Other duties as [require > required] by the coordinator.
        Duties as [determine > determined] by the council.
        Standards as [define > defined] in the Act.
        Reports [prepare > prepared] by crews are kept.
        Works [undertake > undertaken] by contractors are checked.
        Services [deliver > delivered] by the depot are free.
    """,
    "bare-noun": """
        Work closely with [stakeholder > stakeholders] you meet in the field.
        Liaise with [contractor > contractors] and the public.
        Work alongside [colleague > colleagues] in other branches.
        Advice to [grower > growers] about weeds.
        Make arrangements with [debtor > debtors] to pay.
        Negotiate with [developer > developers] on behalf of the shire.
        Provide advice to [resident > residents] about trees.
        Respond to complaints from [resident > residents] in a timely way.
        Build rapport with [student > students] from many backgrounds.
        Excellent computer [skill > skills] are required.
        Strong relationships with internal and external [stakeholder > stakeholders].
        Work effectively with internal and external [client > clients] to plan events.
    """,
}
SOUND = """
    Lead a project and a team that work well together.
    Bread and butter is on the menu of the centre.
    A range of skills is needed for the role.
    The range of services that we offer is wide.
    A number of officers are based at the depot.
    The number of officers is limited.
    The team of rangers who lead tours is small.
    Maintain a system of records that holds all permits.
    Keep a set of plans that guides our work.
    The manager of parks and gardens is on leave.
    Knowledge of the theory and practice of gardening is essential.
    Health and safety is everyone's responsibility.
    Research and development is part of the work.
    Parks and Gardens is a busy unit.
    Arts and Culture is looking for a coordinator.
    People, Culture and Safety is seeking an adviser.
    Planning and Environment is a large department.
    The planning and environment team is based in the city.
    The parks and recreation manager is responsible for pools.
    Our pools and libraries manager is on the panel.
    The training and support we offer is valued.
    What matters to our visitors is shade.
    The one thing all of our depots share is space.
    Working with people and plants is rewarding.
    Managing budgets and contracts is part of the role.
    Being fit and able to lift sacks is essential.
    Liaising with growers and schools is required.
    Experience working with plants and people is desirable.
    The ability to read maps and plans is essential.
    One of our rangers is on call.
    Each of the depots has a store.
    Neither of the positions is based in the city.
    None of our vehicles are new.
    Every officer and every ranger is issued with a uniform.
    Each officer and ranger has a vehicle.
    The council is committed to parks and its people are proud.
    This is one of those roles that makes a difference.
    Support the ranger who leads the tours and answers questions.
    Support rangers on the island that has no power.
    Provide advice to the director of parks who reports to the board.
    Keep an index of plants, shrubs and trees that is easy to use.
    Prepare a list of tasks and dates that is shared with crews.
    Maintain a register of licences that shows expiry dates.
    The list of duties that follows is not complete.
    Work in a team of gardeners which is known for its displays.
    Run a program of talks and tours that brings people to the park.
    Manage a network of depots and stores that spans the shire.
    Develop a culture of care and respect that supports our people.
    Ensure the delivery of works that is on time and on budget.
    Ensure that works that need a permit have one.
    Advise crews that rain is likely.
    Advise visitors that changes are expected.
    Report to council that plans need review.
    The role works with schools that need help.
    Ensure the team that works on weekends is paid.
    The information you provide is confidential.
    The people you work with are friendly.
    The skills and experience you bring are valued.
    The tools that the depot has are old.
    You will work with a team that is small and has a good name.
    You will support the manager, who is friendly and has years of experience.
    We are a team of ten and the depot is new.
    We know what we do and is why we stay.
    You have a licence and are able to drive a truck.
    The role reports to the manager and has no staff.
    Our crews work hard and have fun.
    Council offers flexible hours and is an equal opportunity employer.
    The applicant must hold a licence and have a clean record.
    The officer may be required to work weekends and has access to a vehicle.
    The officers may work weekends and the depot has a roster.
    You will be trained and support the crew.
    Staff are trained and deliver programs in schools.
    The plan is to be reviewed and implement changes as needed.
    The records are kept and the store is cleaned and locked.
    Manage crews, budgets and reports to the board.
    Prepare plans and reports to the council.
    Write letters, briefs and reports for the director.
    You will prepare schedules and plans for the depot.
    Use maps, guides and leads from the public.
    Experience in running a depot and the ability to work alone.
    Interest in working outdoors and willingness to learn and to travel.
    Skills in planning events and an ability to lead and to inspire.
    Assist in preparing beds, and to do so safely, wear gloves.
    Manage the design, delivery and evaluation of programs.
    Support planning, development of policy and delivery of programs.
    Lead policy, strategy, development of staff and reporting.
    Working with growers, provide advice and prepare reports.
    Reporting to the manager, coordinate crews and maintain records.
    Using maps, plan the route and leading the group safely becomes easy.
    Attached is the position description.
    Below is a list of duties.
    Attached are the selection criteria.
    What is the nature of the works?
    What are your strengths?
    Here is our plan.
    There is a range of benefits.
    There are a number of vacancies.
    There is a lot of work and many tools.
    There is more than one depot.
    There is nothing that rangers like more.
    There is training and support for new staff.
    There is scope for growth and many chances to learn.
    Less than five years of experience is fine.
    No less important are the skills of the crews.
    Much needed repairs are made each year.
    Less experienced officers work with a mentor.
    Large amounts of data are kept.
    The amount of savings is reported.
    The amount of funds is small.
    An information session is held in May.
    An equipment list is kept in the store.
    A legislation review is under way.
    These information sheets are given to visitors.
    Many equipment suppliers call each week.
    Several information sessions are planned.
    A feedback form is on the website.
    Adults and children visit the pools.
    The adults learn with the children.
    Open Monday to Friday, Saturdays and Sundays.
    Work from Monday to Thursday and Saturdays as rostered.
    Talks are held on Mondays, Tuesdays and Fridays.
    Different kinds of plants grow here.
    A different kind of role.
    Perform other related duties as directed.
    Any other duty as directed.
    On the one hand plan, on the other hand act.
    The team comprises officers from two branches.
    The panel consists of a ranger and a planner.
    Progress from officer to manager over time.
    Move from client to client during the day.
    The role of manager is rewarding.
    Be the contact for client and staff enquiries.
    Work with client and staff groups.
    Respond to customer and visitor questions.
    Liaise with contractor and supplier representatives.
    You must be able to work alone and have completed the course.
    The garbage can lids are stored in the shed.
    In May reports are due.
    Should issues arise, tell the manager.
    The team can help and will support you.
    The will to learn is essential.
    The work that crews do is hard.
    You will have work in progress from day one.
    We have work for you to do.
    The position will be offered to the best applicant.
    The focus of the role will be work with schools.
    Our priority is work with schools and families.
    The role is report writing and research.
    The store is open and the crews are plan holders.
    Everyone is welcome and all have a say.
    Does everyone have a licence?
    Services for everyone are listed on the website.
    Let everyone have a turn.
    The majority of the work is outdoors.
    The majority of our visitors are locals.
    A couple of rangers are away.
    The rest of our people are on shift.
    The management team are keen to meet you.
    The management of parks is contracted out.
    The team are proud of the gardens.
    The council have agreed.
    Staff are friendly. The staff is small.
    Media is part of the role. The data is kept.
    The sports are popular and the news is good.
    Operations is a busy branch.
    Human Resources is on level two.
    Corrections is a people-first profession.
    Communications is part of the role.
    Sydney Trains is hiring. Blue Mountains is a great place to live.
    Hours of work are flexible and 35 hours is the norm.
    Five years of experience is desirable.
    Two weeks of leave is granted.
    The selection criteria are listed below.
    Criteria that are marked essential must be met.
    The data that is collected is kept.
    People who are keen to learn and who have a licence may apply.
    Someone who has a licence and works well with people.
    The officer, along with the crews, is on call.
    The store, tools and vehicles are locked at night.
    Either the manager or the coordinators are present.
    The nature, scale and pace of change in the sector is such that we learn daily.
    The quality of our parks and the care of our people is what drives us.
    Its parks are known and its people, who come from many places, are proud.
    To lead and to inspire are the aims.
    Sound judgement and care when working with plants are needed.
    We all need to plan ahead and these benefit the town.
    These plan the works and all report to the director.
    They all request leave in summer.
    Both report to the manager.
    All plant and vehicles are serviced each year.
    Many work from home and several lead teams.
    Various council staff and several project officers attend.
    These contract documents and all benefit claims are kept.
    All project staff and all team leaders meet weekly.
    Two project officers and three program managers work here.
    Work with other council teams and other agency staff.
    Work with other government and private bodies.
    Liaise with council and community groups.
    Build relationship maps and maintain relationship records.
    The park is small and the garden with its trees is old.
    The day is long and the work with schools and clubs is varied.
    Feel free to volunteer, and you may like to sponsor a child.
    Meet with client teams and resident groups.
    The building is old and our parks and pools manager is new.
    Only one of the applicants is chosen.
    More than one of the depots is open.
    Most of the work is outdoors and some of it is heavy.
    Such work with plants is rewarding.
    Only work with plants is offered.
    What is new and the reasons for it are explained.
    The use of pesticides is limited.
    A love of plants and people is what we look for.
    Whoever runs the parks and the pools is busy.
    The range of plants and the size of the garden is a surprise to many.
    Time in lieu and flexible hours are available.
    A mix of skills and experience is desirable.
    A combination of qualifications and experience is required.
    Knowledge of budgets and reports is useful.
    Attention to detail and deadlines is important.
    Leadership of teams and projects is part of it.
    Experience with plants, tools and machines is desirable.
    Working knowledge of tools is desirable.
    The Minister for Planning and Public Spaces is the sponsor.
    The Department of Parks and Gardens is in the city.
    The criteria are clear and the panel has read them.
    Applicants with experience in parks are preferred.
    Each of us has a part and all of us are proud.
    Here are the details. There are three depots and a store.
    A total of ten officers is employed.
    Twenty hours per week is offered.
    One third of our crews are women.
    Neither rain nor heat is a problem.
    Ten dollars is charged.
    This includes rosters. These include leave and pay.
    The role of the crews includes mowing.
    The work of the parks and gardens crews includes mowing.
    Mowing of lawns and parks includes edging.
    Delivery of the programs requires care.
    The plan for the parks requires funds.
    Success in these roles requires tact.
    Care of tools and plants means a longer life.
    The park is easy to reach and makes a good day out.
    The system is simple to maintain and saves time.
    Works as binaries is not a phrase that rangers use.
    Support managing directors and lead managing editors.
    Identify managing agents and contact them.
    Gates must be open by six and works are to be complete by June.
    The shed must be in good order at night.
    There will be review meetings in June.
    The staff we have include rangers and cooks.
    The crews you have develop the park.
    The people we work for require care.
    Contracts that crews work for provide funds.
    You have complete control of the budget.
    Has access to a vehicle. Have access to a phone.
    Plans to improve the park and supports for visitors are listed.
    Provide access to supports and services.
    Refer visitors to supports in the area.
    A plan to meeting rooms is on the wall.
    We offer you the opportunity to lead and working with us is fun.
    Manage the depot, work with crews and growing plants is a pleasure.
    Coordinates and maps are kept in the register.
    Plans and prepares reports for the board.
    Leads and manages the crew, plans works and prepares reports.
    Leads the crew, manages the store and, when asked, prepare to travel.
    The officer leads the crew, supports managers and project teams and prepares reports.
    Advises crews, schools and visit groups on safety.
    Support the team that leads tours and manages bookings.
    Ensure that the crew is safe and follows the plan.
    Help crews plan and organise works.
    Assist rangers in planning and organising tours.
    You will have the chance to lead and to learn.
    You will help plan, organise and run events.
    You will be responsible for planning and running events.
    You will lead planning and reporting.
    You will provide advice and training and coaching to staff.
    You will provide leadership and coaching to crews.
    You will undertake weeding and planting.
    Undertake mowing, weeding and planting.
    Provide mentoring and coaching.
    Conduct testing and reporting of results.
    Support planning and building works.
    Manage planning and building permits.
    Responsible for the store and manages the crew.
    Reports to the coordinator and is responsible for stock.
    Reporting to the coordinator, the ranger leads a crew and has a vehicle.
    As a ranger, you care for the park and its visitors.
    In this role, the officer works alone and has a radio.
    We are proud of our parks and have a long record of care.
    Our parks, pools and libraries are busy and have won awards.
    The shire is growing and has a young population.
    The team, which is small, is busy and has much to do.
    Applicants who are fit and have a licence may apply.
    An applicant who is fit and has a licence may apply.
    Rangers whose work is outdoors and is seasonal are rostered.
    I am fit and have a licence.
    Council provides and maintains parks, and crews are based in Dubbo.
    The crew is based in Dubbo and are you free to visit?
    Your work is valued and has an impact.
    All of our work is valued and has an impact.
    Each of our crews is valued and has an impact.
    Employment is subject to checks and has a probation period.
    Someone who enjoys work outdoors and is fit will do well.
"""


def sentences(text: str) -> list[str]:
    """The lines of a table."""
    return [line.strip() for line in text.strip().splitlines()]


def fixed(run: Run, kind: str, text: str) -> list[str]:
    """The text with the fix of every hit."""
    source = f"primary_purpose: {json.dumps(text)}\n"
    texts = []
    for hit, _words in run(kind, source, ON, PARAMETERS.get(kind)):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        texts.append(text[: fix.start] + fix.text + text[fix.end :])
    return texts


@pytest.mark.parametrize(("kind", "marked"), [(kind, one) for kind, text in SLIPS.items() for one in sentences(text)])
def test_slips_are_found(run: Run, kind: str, marked: str) -> None:
    before, _, rest = marked.partition("[")
    slip, _, after = rest.partition("]")
    wrong, _, right = slip.partition(" > ")
    assert fixed(run, kind, f"{before}{wrong}{after}") == [f"{before}{right}{after}"]


@pytest.mark.parametrize("text", sentences(SOUND))
def test_sound_sentences_are_left_alone(run: Run, text: str) -> None:
    assert [fix for kind in SLIPS for fix in fixed(run, kind, text)] == []


@pytest.mark.parametrize("kind", sorted(SLIPS))
def test_a_text_may_end_anywhere(run: Run, kind: str) -> None:
    for marked in sentences(SLIPS[kind])[::7]:
        words = marked.split()
        for number in range(1, len(words)):
            run(kind, f"primary_purpose: {json.dumps(' '.join(words[:number]))}\n", ON, PARAMETERS.get(kind))
