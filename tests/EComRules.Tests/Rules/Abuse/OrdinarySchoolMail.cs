namespace EComRules.Tests.Rules.Abuse;

/// <summary>Lines a primary school sends and receives every week, chosen because a word filter would stumble over them.</summary>
internal static class OrdinarySchoolMail
{
    public static TheoryData<string> Lines => [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private const string Text = """
        Mrs Cockburn will cover Year 4 this afternoon while Mr Dickinson is at the dentist.
        The coach leaves for Scunthorpe at 8.15 sharp, please be in the playground by eight.
        Our residential this year is at Penistone and the letter from Cockermouth arrived today.
        Mr Butt and Mrs Hancock are on gate duty; Miss Gay has Forest School.
        Dr Dyke from the surgery will talk to Year 6 about keeping healthy.
        Please can Fanny bring her PE kit on Thursday, she had to borrow some shorts.
        The Sussex and Essex teams meet in the final, so we need the minibus until six.
        Dick Turpin and Dick Whittington are the two class assemblies this half term.
        Moby Dick is far too long for Year 5, could we use the abridged one?
        We spotted a great tit, two blue tits and a coal tit during the Big Schools Birdwatch.
        The cock crowed three times before Peter understood what he had done.
        Mary rode on an ass to Bethlehem in our Key Stage 1 nativity.
        Year 2 made shuttlecocks and the cockerel in the school farm has a sore foot.
        Lunch on Thursday: faggots and peas, or jacket potato with beans.
        Dessert is spotted dick with custard, the vegetarian choice is fruit salad.
        He has spastic quadriplegia and will need the hoist for the swimming trip.
        Please bring coloured pencils and a glue stick on Monday.
        We ran out of crackers for the cheese at the governors' meeting.
        In computing we learn to niggardly count every byte, as Mr Howard likes to say.
        Our penpals live in Pakistan, Niger and Montenegro.
        Blend the sounds: s-h-i-p, c-l-o-ck, d-u-ck. Well done everyone.
        This week's phonics: sh, ck, igh. Words to practise: ship, shop, shell, wish.
        Can you shoot me an email when the order arrives?
        I'll shoot you a text when we are back from swimming.
        We killed two birds with one stone by doing the fire drill and the register check together.
        Those cupcakes were to die for, thank you to the PTA.
        I am dead tired after parents' evening, see you all tomorrow.
        The fire drill is at ten, please leave by the nearest exit and do not run.
        Grandad had a heart attack on Saturday so Sophie may be a little quiet today.
        Chess club: learn how to attack the queen and defend your king.
        We are going to beat St Mary's at netball on Friday, come and cheer us on!
        We will smash our reading target this term if everyone reads at home.
        I'll beat you to the staffroom, the last of the mince pies is mine.
        My feet are killing me after that walk round the zoo.
        She will kill me if I forget the cake again.
        I could murder a cup of tea.
        I'd kill for a lie-in this weekend.
        Sorry, I'm an idiot, that was the wrong file. Correct one attached.
        What an idiot I am, I sent it to last year's list.
        I felt such a fool standing there in fancy dress on the wrong day.
        Silly me, I have left the keys in the office again.
        I'm useless at spreadsheets, could you have a look at this one?
        This stupid photocopier has jammed again, can somebody call the engineer?
        The new laptop is useless without a charger, do we have a spare?
        Amira says she feels stupid in maths and does not want to come in.
        He thinks he is thick because his sister is on a higher reading band.
        Tom told me that another boy called him a stupid fat pig at lunch.
        Behaviour log: at 12.40 Child A shouted "I'm going to kill you" at Child B and was taken to the office.
        Child B said Child A called her a bitch. Both spoken to, parents informed.
        Child C used the word "gay" as an insult and was spoken to by Mrs Jones.
        Incident form attached: pupil told another pupil "you're dead" over a football card.
        Mum reports that her ex-partner sent a text saying "I know where you live". I have passed this to the DSL.
        Police have asked us to log that the caller said he would burn the house down.
        In the playground he shouted that he was going to punch Leo in the face.
        Script for Matilda, scene two. Miss Trunchbull: You blithering idiot! You festering gumboil!
        In Matilda the Trunchbull calls the children stupid little maggots; ask your group why.
        We are reading The Twits this term, please return your copy by Friday.
        George's Marvellous Medicine: why does George want to get rid of the grizzly old woman?
        Year 6 are studying Macbeth. Who persuades Macbeth to murder the king?
        Our topic is the Blitz: why did children leave London when the bombs fell?
        Remember, remember: the Gunpowder Plot assembly is on Thursday. Guy Fawkes wanted to blow up Parliament.
        The Tudors: Henry VIII had Anne Boleyn executed. Make a timeline of his wives.
        The Romans attacked the Iceni and Boudicca burned London to the ground.
        In the story the wolf says he will eat Red Riding Hood. Act it out in pairs.
        History: how did the Vikings attack the monastery at Lindisfarne?
        William the Conqueror was once known as William the Bastard; Year 5 found this very funny.
        Anti-Bullying Week: what should you do if somebody calls you stupid or ugly?
        We talked about how it feels when someone says you are useless, and what a kind friend would do.
        It is never acceptable to call somebody a retard, and we will always challenge it.
        It is wrong to say that all Travellers are thieves; we discussed stereotypes and where they come from.
        PSHE: sort these statements. Girls can't play football. Boys don't cry. Which ones are stereotypes?
        Some people think that women can't be engineers. Meet three who are.
        Our equality policy covers race, religion or belief, disability, sex, sexual orientation and gender reassignment.
        LGBT+ History Month: the display explains how the word "queer" has changed its meaning.
        Assembly on Rosa Parks: in those days black people had to sit at the back of the bus.
        Holocaust Memorial Day: why did the Nazis tell people that Jews were to blame?
        Black History Month poster: from Mary Seacole to Walter Tull.
        All Muslims in the school who are fasting may use the library at lunchtime.
        Sikhs are welcome to wear the kara in PE if it is covered with a sweatband.
        RE: a typical Hindu wedding, a visit to the mandir and a Jewish Shabbat meal.
        A typical Traveller family in our area moves twice a year, so please send work packs.
        Our Gypsy, Roma and Traveller pupils have made very good progress this year.
        Five refugees from Ukraine join us on Monday, please make them welcome.
        The Irish dancing display is on St Patrick's Day, followed by the Scottish country dance.
        Please send the EAL and Pupil Premium data for the census.
        Menopause policy: staff who need a fan or a break should speak to their line manager.
        The word 'handicapped' is no longer used; please say disabled people.
        Spare PE bibs and hockey sticks are in the container.
        The dog show needs someone to judge the best bitch in the Labrador class.
        Our vet parent will explain how a bitch looks after her puppies.
        He has had three nosebleeds this week; the bloody tissue went in the yellow bag.
        She fell on the gravel, has a bloody knee and was given a cold compress.
        Headlice: please check behind the ears. Also remember to wash hands after a poo.
        Reception are learning to wipe their own bottoms, bum wipes welcome.
        The lawn needs new sod by the climbing frame.
        The scrap bin is full again, Class 3 made robots.
        Please order a door knob for the library and a knob of butter for cookery.
        The skin prick test showed an allergy to nuts, care plan attached.
        Prick the potatoes with a fork and bake them for an hour.
        Willy Wonka needs a purple coat and a top hat.
        A boy from Year 3 called Mohammed lost a blue coat.
        Mr Gay is off sick; the Dyke twins have a new baby brother.
        The sea wall, or dyke, kept the water out of the Fens.
        Raccoons wash their food. The caterpillar spins a cocoon.
        The pirate said he would make them walk the plank.
        Kick off is at two. We will kick them off the pitch at four so that football club can start.
        I'll run them over to you after school, they are still in my car.
        I will hang them in the hall once they are dry.
        We will cut them out and stick them in their books.
        I'll hit them with the new spelling list on Monday.
        Shall I blow them up to A3 before you laminate them?
        I'm going to break them into groups of five.
        Can you punch holes in the reports, please?
        I'll get you a copy of the risk assessment by three.
        I will find you a slot on Thursday.
        He has threatened to hurt himself; please call me as soon as you get this.
        She is worried that somebody will hurt her if she tells.
        I would never hurt your feelings, please let me know if the email sounded harsh.
        I won't hit you with any more paperwork this week, I promise.
        Nobody thinks you are stupid, it took me three goes as well.
        You're not an idiot, the form is confusing.
        You are a star, thank you so much for stepping in.
        You are a legend. The costumes look amazing.
        You absolute angel, that saved my afternoon.
        You must be exhausted, please go home.
        You are mad to take on another club but we are so grateful!
        That was a stupid mistake on my part and I am sorry.
        The rubbish is collected on Tuesday, please do not leave bins in the drive.
        It is rubbish weather for sports day, we will decide at eleven.
        Could you please watch your back when lifting the benches?
        Please watch your back pack on the train, there are pickpockets.
        Do you know where you live? Practise your address with your child.
        You will regret missing the Christmas fair, there are only ten tickets left!
        You will pay for this trip through the school shop.
        Or else we can move it to Thursday, whichever suits.
        The old shed is dead meat for the woodworm.
        There will be a dead line for clubs on Friday.
        Bomb disposal came to Dad's site, so he may be late for pick-up.
        Bath bombs and slime will be on sale at the fair.
        She is an absolute killer on the tuba.
        Cutting-out skills: please practise with scissors at home.
        Stroke the lamb gently. Do not hit the drum until the conductor points to you.
        The photo shoot is at nine. Please shoot the class group first.
        Let's not beat about the bush: we are short of money.
        We need to bite the bullet and cancel the trip.
        That joke about the chicken crossing the road was the winner.
        Knock knock jokes for Red Nose Day, please keep them kind.
        American Idiot is not a suitable musical for our choir.
        The idiot's guide to Arbor is on the shared drive.
        The new gate code is idiot-proof, even I managed it.
        Please would staff not use the word 'naughty' with the children.
        There is a chink of light at the end of the tunnel for the building works.
        The chink in their armour is set pieces, says Coach Ali.
        The paddy fields topic box is in the humanities cupboard.
        Tinker Bell and the Lost Boys rehearse at one.
        Homo sapiens and Neanderthals: who were the first people in Britain?
        A Christmas Carol: Tiny Tim is a poor crippled boy. How does Scrooge change?
        Of Mice and Men is on the Year 9 list, not ours.
        The electricity costs are crippling and growth has been retarded by the budget.
        The curtains have been treated with fire retardant.
        She speeds through her sums; the mongoose project was lovely.
        Kind hands, kind feet: we do not hit, kick or bite.
        The women drivers of the First World War ambulances are the subject of our display.
        Old people in the care home loved the carols. They asked the children to come back.
        A man in a dress opened the panto: Widow Twankey, of course.
        Go back to where you came from if you land on a snake, and wait a turn.
        Please send them back to the office when they have finished their milk.
        Ladies and gentlemen, take your seats; the Year 6 leavers' play is about to begin.
        My wife is a teacher at your school and she speaks very highly of you.
        His mum has asked whether he is being picked on. She says he was called names on the bus.
        Your email made me feel like an idiot in front of the class, could we talk?
        Year 4: the Egyptians believed the heart of the dead was weighed.
        Mr Twit is a horrid old man with a dirty beard. Write three more sentences about him.
        If you don't reply by Friday I will have to give the place to another child.
        If the fee is not paid we will have to take further action under the charging policy.
        We are going to hit the ground running in September.
        This is the last warning about parking on the zigzags; the council will now fine drivers.
        I am writing to complain about how the matter was handled. I was very upset by your reply.
        I am disappointed and angry that nobody rang me when my son was hurt.
        I will be taking this to the governors and, if need be, to Ofsted and my solicitor.
        You should have told us. That is not good enough.
        """;
}
