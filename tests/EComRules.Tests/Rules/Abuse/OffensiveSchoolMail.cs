namespace EComRules.Tests.Rules.Abuse;

/// <summary>Violations as different people write them: parents, staff, forwarded banter. Each line is for one rule; others may report it too.</summary>
internal static class OffensiveSchoolMail
{
    public static TheoryData<string> Threats => Lines("""
        I will come to your house and hurt you.
        I'll knock your teeth out if you talk to my boy like that again.
        Someone should burn that house down with her in it.
        Watch your back, Mr Fletcher.
        If you exclude my son I swear I'll kill you.
        im gonna batter u wen i see u at the gates
        You're dead.
        ur dead m8
        I know where you live and I know what car you drive.
        We know where your kids go to school.
        You'll regret this, believe me.
        You will be sorry you ever crossed my family.
        My husband is going to come down there and break your legs.
        Me and my brothers are coming for you.
        Next time I see that teacher I am going to smash his face in.
        Tell Mrs Khan I'm going to wring her neck.
        I'm going to punch Mr Jones in the face.
        He touches my daughter again and I'll stab him.
        Stay away from my kid or I'll put you in hospital.
        You want to be careful walking home tonight.
        I'd watch out if I were you, accidents happen.
        It would be a shame if something happened to your car.
        Do it again and you'll get your head kicked in.
        I hope somebody burns your house down.
        I hope you die.
        You deserve to be shot.
        That headteacher wants shooting.
        I will make your life hell.
        Keep talking and see what happens to you.
        you better sleep with one eye open
        there is a bomb in your school
        I am going to blow the school up.
        I'm bringing a knife in tomorrow and you are getting it first
        gonna shank u after school
        I'll be waiting for you in the car park.
        wait til i get my hands on u
        We are going to hunt you down.
        I will find you and I will make you suffer.
        Your days are numbered.
        I'll slit your throat.
        Drop the complaint or else.
        you're a dead man walking
        i swear down il bang you out
        I'm sending some lads round to sort you out.
        You won't see it coming.
        I will end you.
        i want to strangle that woman
        She needs a good slap and I am the one to give it to her.
        I could happily throttle that child.
        Go kill yourself.
        You are going to get what's coming to you.
        He's going to get his legs broken if he comes near us.
        I'll run you over next time you stand in that road.
        This isn't a threat, it's a promise.
        """);

    public static TheoryData<string> Insults => Lines("""
        you useless idiot
        You're a complete waste of space.
        You are an absolute disgrace to the teaching profession.
        What a moron you are.
        Mrs Khan is a lazy cow.
        She's such a stupid woman.
        That idiot in the office has lost my form again.
        Are you thick or what?
        How stupid are you?
        You lot are a bunch of clowns.
        You're pathetic.
        your a joke and so is your school
        u r so dumb its unreal
        Sorry excuse for a teacher.
        You call yourself a teacher? You couldn't teach a dog to sit.
        The head is a spineless coward.
        Mr Fletcher is an arrogant prick.
        Silly cow.
        what an absolute tool that man is
        Shut up you old hag.
        You make me sick.
        Nobody likes you and nobody wants you here.
        Everyone in the staff room hates you.
        You're not fit to be around children.
        He is a nasty, vindictive little man.
        They are all morons in that office.
        You two-faced lying snake.
        Your head teacher is an imbecile.
        Honestly, the woman is a complete nutter.
        you are such a loser
        ur a fat ugly pig
        You brainless twit.
        you're as thick as two short planks
        I think you are incompetent and ignorant.
        I have never met such a useless bunch of people as you lot.
        Tell that cretin to call me back.
        You ought to be ashamed, you vile human being.
        He's a scumbag and always will be.
        Those imbeciles on reception could not organise a raffle.
        You stupid, stupid man.
        Drop dead.
        Get a life you sad little woman.
        you're thick as mince
        Your staff are useless morons.
        you must be brain dead
        What is wrong with you, are you deaf?
        Piece of work that she is, she's a bitch.
        How can anyone be so stupid as you?
        """);

    public static TheoryData<string> Obscenities => Lines("""
        What the fuck is this?
        I'm fucking sick of your emails.
        This is fuckin ridiculous
        For fuck's sake.
        Are you fucking kidding me
        F off.
        what a load of bollocks
        This is absolute bullshit.
        He's talking shit again.
        Holy shit that was close
        The new timetable is shite.
        You can shove it up your arse.
        Stop taking the piss.
        She is a right bitch about the rota.
        tell him to piss off
        Some twat has parked across the gates.
        Don't be a dickhead about it.
        What a wanker.
        stfu
        That man is a cunt.
        the bastards have cut our budget
        He got a right bollocking from the head.
        f*ck this
        f**king useless
        what a load of b*llocks
        sh*t happens
        a55hole
        This is f.u.c.k.e.d
        Complete and utter clusterfuck.
        that lesson was a shitshow
        no fucks given
        Who the fuk do you think you are
        absolute bellend
        motherfucker
        She's a lazy arsehole.
        Screw you.
        Nice tits.
        you cock
        Go and fuck yourself
        oh sh1t forgot the register
        he is being a prick
        """);

    public static TheoryData<string> MildObscenities => Lines("""
        This printer is crap.
        Pissed off does not cover it.
        wtf was that about
        ffs not again
        omfg that meeting
        I can't be arsed with this meeting.
        Bloody hell, another inspection.
        Where the hell is the key?
        Damn, I forgot the register.
        Sod it, I'm going home.
        Bugger, the bus has gone.
        It's bloody freezing in that hall.
        What a crappy week.
        He is a lazy sod.
        """);

    public static TheoryData<string> Slurs => Lines("""
        I don't want my kid taught by a paki.
        That pikey family have turned up again.
        The nigger in Year 5 has been in trouble again.
        Send the retards to the other room.
        He's a total spaz at PE.
        stop being such a spastic
        you poof
        Bunch of poofters on that corridor.
        The new TA is a tranny.
        Some chinky lad has joined us.
        We had gyppos on the field all weekend.
        Filthy pikeys, the lot of them.
        what a mong
        That's so gay.
        you are so gay lol
        The caretaker is a faggot.
        I am not sitting next to a dyke.
        He is half-caste, isn't he?
        There is a coloured boy in the reception class.
        She married some darkie.
        He runs like a girl, the big lesbo
        Bloody raghead.
        Get that wog out of my sight.
        The kike wants his holiday again.
        Those window lickers in the SEN unit.
        you absolute retard
        spazzy little kid
        You cripple.
        He's a bit schizo, that one.
        dirty gypos
        a load of nonces and bumboys
        We call him the midget.
        She's a feminazi.
        Typical old coffin dodger.
        she is mental, a proper mongol
        cheeky yid
        He's a homo.
        Batty boy.
        Just a load of curry munchers.
        Jap teacher starts on Monday
        """);

    public static TheoryData<string> Remarks => Lines("""
        That is typical of those travellers.
        All Muslims are terrorists.
        Women can't drive.
        What do you expect from a woman driver?
        Go back to where you came from.
        You should go back to your own country.
        Gypsies are all thieves.
        Did you hear the one about the Irishman and the ladder?
        An Englishman, an Irishman and a Scotsman walk into a bar.
        How many blondes does it take to change a light bulb?
        These immigrants come over here and take our school places.
        There are too many foreigners in this school.
        We don't want their sort here.
        I don't want my child sitting next to a Traveller.
        Polish people are only here for the benefits.
        Jews are tight with money, everybody knows that.
        Women belong in the kitchen.
        She's only off because it's her time of the month.
        Girls are no good at maths.
        Boys don't cry, tell him to man up.
        You throw like a girl.
        Typical woman, changing her mind again.
        Being gay is disgusting.
        It's not natural, two men bringing up a child.
        You can't trust a Gypsy.
        Bloody foreigners.
        Dirty travellers left rubbish all over the field.
        They should all be sent back home.
        Speak English or go home.
        The Irish are all drunks.
        Black people are lazy.
        Asian parents are always trying to get something for nothing.
        He's too old to learn anything new, get rid of him.
        Those autistic kids are a drain on the rest of the class.
        Are you deaf or just stupid?
        The place is being taken over by Muslims.
        No point employing a woman of that age, she will only get pregnant.
        Men shouldn't be working in nurseries, it's weird.
        What do you call a black man in a suit?
        Trans people are mentally ill.
        Old people are useless with computers.
        Foreign parents never help with homework, it's in their culture.
        The Chinese kids all look the same to me.
        Disabled children should not be in normal schools.
        """);

    private static TheoryData<string> Lines(string text)
        => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
