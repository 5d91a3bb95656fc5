"""Who and what role descriptions speak of as owners, and what can and cannot be theirs."""

from rdlint.checks.sentence_words import words_in

#: Written as plurals; as a rule no plural of these describes a noun: the departments fleet.
CERTAIN = words_in(
    """departments organisations councils agencies ministers ministries governments commissions corporations
    directorates secretaries mayors premiers commissioners boards shires positions ceos gms directors"""
)
BODIES = CERTAIN | words_in(
    """organizations units branches divisions sections clusters institutes committees companies cities towns nations
    countries applicants candidates incumbents occupants employers supervisors managers councillors superintendents
    clients customers employees residents patients students visitors tenants persons parents carers owners officers
    members stakeholders workers users participants contractors suppliers offenders ratepayers consumers volunteers
    colleagues manufacturers consultants auditors inspectors developers landlords lessees licensees
    operators trainers instructors presidents principals landholders landowners purchasers tenderers insurers regulators
    rangers aides assistants coordinators administrators technicians nurses apprentices trainees
    executives panels roles jobs museums hospitals universities trusts chairs delegates panellists ministers"""
)
#: Plurals of these do describe nouns (a programs officer), save what belongs to one of them only.
THINGS = words_in(
    """teams groups programs projects centres regions states districts networks communities libraries schools sites
    buildings facilities businesses depots services offices areas worlds locations venues galleries parks gardens"""
)
OF_THINGS = words_in(
    """aims aim objectives goals progress success successes reputation vision mission history heritage needs purpose
    scope duration life lifecycle growth growing population economy workforce workload diversity own main primary
    condition overall profile successful future values expectations strengths direction performance daily achievements
    natural native unique biggest largest oldest busiest most residents location integrity culture morale capability
    effectiveness efficiency productivity leader stakeholders priorities ability core finances day-to-day outcomes
    identity character opening bookings budget safety clients customers contribution ongoing standing"""
)
#: No words of their own: an owner without its apostrophe.
TORN = {
    "agencys": "agency", "companys": "company", "citys": "city", "librarys": "library", "communitys": "community",
    "secretarys": "secretary", "ministrys": "ministry", "authoritys": "authority", "countys": "county",
    "familys": "family", "facilitys": "facility", "childs": "child", "universitys": "university", "bodys": "body",
    "industrys": "industry", "societys": "society", "deputys": "deputy", "countrys": "country", "galerys": "gallery",
    "gallerys": "gallery", "territorys": "territory", "mans": "man", "womans": "woman", "persons": "person",
    "beneficiarys": "beneficiary", "branchs": "branch", "churchs": "church",
    "propertys": "property", "nurserys": "nursery", "partys": "party",
}  # fmt: skip
#: Things that are called after many: the residents association, a visitors centre, the members lounge.
NAMED_FOR_MANY = words_in(
    """group groups association associations network networks forum forums union unions lounge guide guides handbook
    portal survey surveys panel panels program programs committee committees advocate advocates liaison relations
    engagement experience information entrance centre centres club clubs council councils home homes register registers
    list lists meeting meetings day week area areas compensation representative representatives rep reps ombudsman
    tribunal commission institute federation society facility facilities test fund funds allowance registration licence
    licences advisory court bureau directory database manual briefing pool trust award awards conference summit act
    secretariat table category categories team teams section branch services service support assistance community
    communities officer officers coordinator coordinators desk side hub hubs toilet toilets change workshop workshops
    training college colleges school schools bus"""
)
#: Members of a whole, whose clause may go on with a noun: services people need.
PEOPLE_TOO = words_in(
    """people staff employees customers clients managers residents members students patients visitors users others
    communities teams councils agencies candidates applicants volunteers contractors children families stakeholders"""
)
#: Only before a noun; after a plural they say nothing of it.
ATTRIBUTIVE = words_in(
    """strategic operational corporate financial digital annual overall current future cultural core main primary key
    own internal external many various new broader wider physical natural regulatory legal statutory long-term
    day-to-day personal professional private individual medical daily weekly monthly ongoing existing growing diverse
    human executive administrative legislative historic native social economic environmental public previous next
    first initial senior entire specific particular relevant technical special stated agreed approved preferred
    confidential electronic permanent late last former"""
)
#: Before these owners a plural is meant: the other agencies, member councils.
MEMBERS = words_in(
    """other various different many several two three four five ten all both member participating relevant few certain
    these those such neighbouring partner constituent regional local some most"""
)
#: People of whom role descriptions speak in general, without a determiner, and what is always somebody's.
PEOPLE = words_in(
    """clients customers stakeholders employees residents patients students visitors participants applicants candidates
    tenants offenders victims consumers ratepayers families carers officers members managers users supervisors
    learners workers guests passengers volunteers individuals inmates prisoners detainees citizens landholders
    landowners councillors teachers contractors suppliers vendors owners"""
)
ALWAYS_OWNED = words_in(
    """needs expectations requirements concerns enquiries complaints rights perspectives circumstances goals interests
    confidentiality wellbeing behaviours skills abilities priorities queries questions privacy dignity entitlements
    timesheets aspirations preferences livelihoods inquiries diaries inboxes opinions"""
)
#: What is theirs behind some verbs, where no second object can follow: monitor students' progress.
SOON_OWNED = words_in(
    """progress achievement achievements families assignments responses condition conditions health homes records files
    behaviour performance lives histories suitability applications satisfaction learning safety welfare development
    feedback details circumstances comfort property belongings medication medications diets care homework"""
)
MINDING = words_in(
    """monitor monitors monitoring evaluate evaluates evaluating assess assesses assessing review reviews reviewing
    track tracks tracking record records recording document documents documenting investigate investigating improve
    improves improving protect protects protecting understand understanding update updates updating check checking
    mark marking grade grading address addresses addressing safeguard safeguarding respect respecting of"""
)
#: These take two objects: give the customers advice.
GIVES = words_in(
    """give gives giving given provide provides providing offer offers offering send sends sending show shows showing
    teach teaches teaching tell tells telling ask asks asking grant grants granting bring brings bringing lend lends
    lending sell sells selling hand hands handing pay pays paying assign assigns assigning award awards awarding allow
    allows allowing cause causes causing guarantee deny afford cost deliver delivers delivering issue issues issuing
    charge serve serves serving supply supplies supplying"""
)
#: What is never somebody's master: nothing is left out behind `the tool's`, so that a plural is meant.
NEVER_OWNERS = words_in(
    """skill requirement activity project need outcome standard plan resource qualification opportunity detail
    stakeholder area issue duty value procedure report process responsibility task strategy land objective
    initiative matter priority solution function record capability relationship tool question communication problem
    experience space decision support environment practice meeting arrangement goal option method result offer
    framework document level condition material asset response design collection budget range technology product
    vehicle assessment principle regulation guideline risk benefit vacancy approach ability enquiry inquiry finding
    idea expectation study control action check affair recommendation technique contract negotiation trend insight
    discipline obligation model provision specification challenge background campaign prototype statement aspect
    instruction workshop channel interview thing connection improvement review rule methodology stage seminar
    attribute contribution setting protocol briefing pathway timeframe change form circumstance part direction
    interest proposal relation example item implement claim conference experiment sale demand deadline test order
    transaction update case description format account effort agreement reform strength measure purpose session link
    schedule behaviour target dataset deliverable tour inspection milestone adjustment source view degree
    publication cost pattern instrument competency concern accountability gap proceeding implication certificate
    submission course indicator fee hazard release impact output quality amenity structure category query effect
    rate aid dispute map card period repair supply paper advertisement element request commitment topic drawing
    survey draft lesson code allowance right entitlement call variation answer copy line manual wage expense
    discussion admission achievement display search alternative investigation analysis obstacle device constraint
    interaction forecast component file complaint concept routine roster promotion presentation list licence
    observation database acquisition package resolution classification appointment influence movement discovery
    workflow membership sample medication aspiration accident emission consent modification permit statistic
    clearance invoice lease grant restriction prize approval transition rotation perspective preference
    demonstration limit sequence notice application service program policy role job operation position event term
    exam equipment interruption analytic liquid machine chemical pesticide herbicide mower tractor chainsaw culvert
    drain footpath kerb playground garden toilet fence gate sign"""
)
