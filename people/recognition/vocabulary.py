"""The word lists the grammar of names and roles rests on; all folded, all lower case."""

from people.recognition.words import word_set

SPEECH_VERBS = word_set(
    """
    said says say saying added adds adding commented comments commenting explained explains continued
    continues concluded concludes told tells stated states argued argues warned warns insisted insists
    responded responds replied replies remarked remarks announced announces urged urges claimed claims
    welcomed welcomes noted notes promised pledged hailed tweeted wrote writes joked reflected recalled
    declared admitted agreed confirmed confirms stressed emphasised praised thanked meddai dywedodd
    ychwanegodd dywed eglurodd esboniodd
    """
)
FINITE_VERBS = SPEECH_VERBS | word_set(
    """
    has have had is are was were will would can could should may might must do does did attended visited
    joined met opened opens backed described became becomes spoke speaks took takes gave gives won wins
    hopes wants believes plans expressed highlighted clarified congratulated remains led leads called
    calls made makes went goes came comes represents represented supports supported outlines yn oedd mae
    sy sydd
    """
)
ROLE_NOUNS = word_set(
    """
    chair chairman chairwoman chairperson chairholder leader mayor mayoress councillor cllr member mp ms
    am msp mep mla minister secretary spokesperson spokesman spokeswoman executive ceo director head
    headteacher manager officer commissioner commander president treasurer candidate convenor convener
    whip lead champion ambassador founder cofounder owner trustee organiser coordinator holder resident
    volunteer professor principal governor dean vicar bishop chancellor agent editor constable inspector
    superintendent sergeant boss chief provost alderman speaker sheriff lieutenant clerk engineer
    architect teacher nurse doctor gp coach captain deputy adviser advisor consultant lecturer scientist
    author campaigner representative cadet curate chaplain solicitor barrister farmer landlord landlady
    chaired ordinator coowner ecologist librarian curator ranger arweinydd cadeirydd aelod maer cynghorydd
    reporter correspondent researcher llefarydd weithredwr cyfarwyddwr pennaeth dirprwy rheolwr swyddog
    """
)
ROLE_MODIFIERS = word_set(
    """
    deputy vice chief cabinet shadow assistant executive group ward council county borough district city
    town parish former local regional national senior interim acting associate managing general joint co
    current new lead parliamentary prospective portfolio party police fire crime board committee
    scrutiny overview opposition independent labour conservative green liberal democrat lib dem reform
    ukip plaid metro combined authority housing finance education health social care transport
    environment planning communications press project programme policy operations community communities
    public artistic creative head site station area branch non elect scheme club team school union trade
    honorary first outgoing prif is ddirprwy
    """
)
# Doings and standings that no public office implies: a namesake's, until someone says otherwise.
PRIVATE_ROLES = word_set(
    """
    resident pupil student headteacher teacher nurse coach player singer actor actress presenter owner
    landlord landlady shopkeeper engineer architect artist musician farmer solicitor barrister surgeon
    gp consultant vicar curate imam rabbi constable sergeant inspector superintendent detective
    paramedic firefighter driver parent mother father grandmother grandfather survivor victim defendant
    midfielder striker defender goalkeeper jockey boxer swimmer runner author poet chef lecturer
    scientist professor plumber builder electrician librarian pensioner patient
    """
)
# Last words (mostly) of names of places and bodies; a run of capitals that holds one is no person.
PLACE_WORDS = word_set(
    """
    street road lane avenue drive close way court crescent place square park green hill gardens garden
    grove terrace house hall building buildings centre center station bridge river canal valley wood
    woods forest field fields common heath moor farm estate ward village town city borough county island
    bay beach harbour port quay wharf market mill lodge tower towers row mews walk church chapel
    cathedral abbey priory mosque temple theatre museum gallery library stadium arena pavilion pub inn
    hotel arms school college academy university hospital surgery clinic nursery airport cemetery
    reservoir lake meadow meadows bypass roundabout junction north south east west upper lower great
    greater little saint mount stryd heol ffordd parc ysgol ysbyty canolfan neuadd eglwys
    """
)
ORGANISATION_WORDS = word_set(
    """
    council councils unit trust partnership party association society foundation committee group
    authority service services police agency department ministry commission board club union federation
    network forum alliance charity institute institution office cabinet ltd limited plc llp company bank
    times gazette herald post chronicle mail guardian standard observer independent telegraph mirror
    echo news journal argus evening daily express star press team programme scheme project fund campaign
    initiative strategy plan act bill award awards festival week day month year games cup league
    assembly parliament senedd government treasury court tribunal inspectorate ombudsman watchdog
    corporation consortium coalition collective cooperative congress conference convention executive
    secretariat task force brigade army navy guard corps community communities labour conservative
    conservatives tory tories democrats democrat liberal lib dem dems greens ukip reform plaid cymru snp
    unison unite gmb nhs bbc itv action officials watch aid relief support cyngor heddlu prifysgol
    llywodraeth ymddiriedolaeth bwrdd cymdeithas panel survey report review consultation
    """
)
# Capitals that open a sentence or a heading and never a name.
OPENING_WORDS = word_set(
    """
    the a an in on at as but and or when while yesterday today tomorrow last this that these those
    following after before since until for from with by to if it he she they we i you our his her their
    my its also however meanwhile speaking commenting responding reacting welcoming thanks thank now
    then there here what who why how where which not no yes all both each every many more most some such
    so than through under over between during because although though despite about above across along
    around among against without within new read photo picture image caption credit pictured left right
    notes note contact dear subject date press media release statement news embargoed monday tuesday
    wednesday thursday friday saturday sunday january february march july august september october
    november december call email tel website said says cabinet leader deputy chair chief executive
    earlier later recently together once just only even still according born former members mae y yr yn
    ac gan ar o
    """
)
MONTHS_THAT_ARE_NAMES = word_set("april may june august")
NEVER_BEFORE_A_NAME = word_set(
    """
    king queen prince princess st saint mount port lake fort hurricane storm operation
    """
)
