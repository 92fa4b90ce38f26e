using EComRules.Rules.Credentials;
using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Credentials.CredentialsAnalyzer>;

namespace EComRules.Tests.Rules.Credentials;

public sealed class CredentialsAnalyzerTests
{
    [Theory]
    [InlineData("my SIMS [|login is jsmith / Dale2024!|]")]
    [InlineData("The [|password is Dale2024!|] if you need to get on.")]
    [InlineData("Username: jsmith\n[|Password: Dale2024!|]\nThanks")]
    [InlineData("Username: office\r\n[|Password: sunshine|]\r\n")]
    [InlineData("[|pw: Oak$2026|]")]
    [InlineData("un: jsmith [|p/w: Oak$2026|]")]
    [InlineData("[|Password = Welcome123|]")]
    [InlineData("The [|password for the shared drive is Oak2024|] by the way.")]
    [InlineData("I have had to change my [|password to Summer2026!|], so use that one.")]
    [InlineData("[|Password has been set to Bluebell*7|].")]
    [InlineData("Just use [|Oakfield2025! as the password|] when I'm out.")]
    [InlineData("[|T1gerLily is my new password|].")]
    [InlineData("My PC [|password is \"swordfish|]\" - please don't tell anyone")]
    [InlineData("The [|password is \u2018three blind mice|]\u2019, all one word.")]
    [InlineData("The [|passwords are: Mango77|] for the trolley")]
    [InlineData("Log in with username head and [|password Fr1day!Bell|] to approve it.")]
    [InlineData("Could you do my register? [|Login: jsmith, Dale2024|]")]
    [InlineData("The office [|login details are office@oakfield.example.sch.uk / Acorn99!|]")]
    [InlineData("Arbor [|log in: r.patel/Conker#12|]")]
    [InlineData("You can [|log in with jsmith and Dale2024!|] until mine works again.")]
    [InlineData("The [|PIN is 4821|] for the school debit card.")]
    [InlineData("Card [|PIN number: 7730|]")]
    [InlineData("The [|pin for the phone is 290114|]")]
    [InlineData("Can you put in the [|verification code: 482913|] for me?")]
    [InlineData("The file server is [|sftp://oakfield:Blue!Kite9@files.example.net|]/in")]
    [InlineData("The key is [|AKIAABCDEFGHIJKLMNOP|] for backups.")]
    [InlineData("[|-----BEGIN RSA PRIVATE KEY-----|]\nMIIE")]
    [InlineData("**[|Password:** Conker#12|]")]
    [InlineData("[|Password:\nConker#12|]")]
    [InlineData("[|Password\nConker#12|]\n")]
    [InlineData("My [|passcode is 552910|] on the iPad")]
    [InlineData("The admin [|password for Purple Mash is Oak2024!|]")]
    [InlineData("My TTRS [|password is Rocket55|], can you set the battle up?")]
    [InlineData("The staff laptop [|password is still Conkers1|]")]
    [InlineData("CPOMS is down for me. User: jsmith [|Pass: Dale2024!|] is what I used.")]
    [InlineData("For the lettings site the [|log in is bookings / Lettings2026!|] and nothing else.")]
    [InlineData("You'll need to get into the shop account, it's [|sbmorders / Stapler88|] and then basket.")]
    [InlineData("The till [|user is frontdesk and the word is Marmalade!42|] for now.")]
    [InlineData("The new [|pw Heather.Moor.77|].")]
    [InlineData("The [|password is the dog's name, Biscuit104|].")]
    [InlineData("The [|passphrase is copper-kettle-seven-lamp|].")]
    public void Reports_a_password_that_is_told(string text) => Verify.Reports(text);

    public static TheoryData<string> Told => [.. CredentialTexts.Told];

    public static TheoryData<string> NotTold => [.. CredentialTexts.NotTold];

    [Theory]
    [MemberData(nameof(Told))]
    public void Reports_the_many_ways_to_tell_a_login(string text)
        => Assert.NotEmpty(Verify.Check(Oakfield.Internal(text), Oakfield.School).Findings);

    [Theory]
    [MemberData(nameof(NotTold))]
    public void Ignores_the_many_ways_to_write_about_logins(string text) => Verify.Ignores(Oakfield.Outbound(text), Oakfield.School);

    [Theory]
    [InlineData("The password will follow by phone.")]
    [InlineData("I have sent the password separately.")]
    [InlineData("Password: to follow by text")]
    [InlineData("Password: see separate email")]
    [InlineData("Password: ********")]
    [InlineData("Password: [your password]")]
    [InlineData("Password: <your password1!>")]
    [InlineData("Login: http://www.jobs.example.com/cgi-bin/apply/login4.cgi")]
    [InlineData("See https://news.example.com/?login=Read&password=Oak2026!")]
    [InlineData("The form is ftp://username:password@files.example.net")]
    [InlineData("PASSWORD QUESTIONS?")]
    [InlineData("Username: firstname.surname\nPassword: your usual network password")]
    [InlineData("Password: same as before")]
    [InlineData("Password: required")]
    [InlineData("Password: (case sensitive)")]
    [InlineData("The password is your child's date of birth as ddmmyyyy.")]
    [InlineData("The password is case sensitive.")]
    [InlineData("Your password is about to expire. Please change it before 31st March.")]
    [InlineData("Your password has been reset.")]
    [InlineData("Your password has been changed to keep your account safe.")]
    [InlineData("Forgot your password? Click here: https://portal.example.com/reset")]
    [InlineData("To reset your password, go to https://portal.example.com/reset?id=A1B2c3D4")]
    [InlineData("Passwords must be at least 12 characters and include a number.")]
    [InlineData("The password is at least 12 characters long")]
    [InlineData("The minimum length of a password is 12-characters now.")]
    [InlineData("Never share your password: IT will not ask for it.")]
    [InlineData("Has anyone got the password for the projector? Mine is not working.")]
    [InlineData("What is the password to the staffroom laptop?")]
    [InlineData("My password is not working again, sorry!")]
    [InlineData("The password is wrong.")]
    [InlineData("The password was Sorted!")]
    [InlineData("The spreadsheet is password-protected.")]
    [InlineData("Password manager training is on 12/03/2026 at 3.30pm.")]
    [InlineData("Password policy: Version2 attached")]
    public void Ignores_words_about_passwords(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Join Zoom Meeting\nhttps://zoom.example.com/j/81234567890\n\nMeeting ID: 812 3456 7890\nPasscode: 4Xk9Tz")]
    [InlineData("Microsoft Teams meeting\nJoin on your computer or mobile app\nMeeting ID: 345 678 901 22\nPasscode: aB3dE9")]
    [InlineData("The governors' Zoom call is at 6. Passcode is 482913.")]
    [InlineData("Dial in on 0800 000 0000, PIN: 482913#")]
    public void Ignores_the_passcode_of_a_meeting(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Guest Wi-Fi\nNetwork: Oakfield-Guest\nPassword: Welcome2026")]
    [InlineData("Visitors may use the wifi in the hall; the password is Acorn1234.")]
    public void Ignores_the_key_of_the_guest_wifi(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Ella's Purple Mash login is below.\nUsername: ellab4\nPassword: tiger12")]
    [InlineData("Dear Mrs Adams, here is Tom's Times Tables Rock Stars login: username tfletch, password rocket55.")]
    [InlineData("Google Classroom\nUsername: 21tfletcher\nPassword: Apple123")]
    [InlineData("Your child's login for home learning: username ellab / password green12")]
    [InlineData("Go to Oxford Owl and use our class login. Username: oak4, password: Owl2026")]
    [InlineData("Kahoot game PIN: 482913")]
    [InlineData("TTRS login - ellab4 / Tiger12")]
    public void Ignores_a_pupils_login_for_a_learning_site(string text)
        => Verify.Ignores(Oakfield.Internal(text) with { To = [Oakfield.Parent] }, Oakfield.School);

    [Theory]
    [InlineData("A strong password is P4nd4$ky!Lamp, because it mixes letters, numbers and symbols.")]
    [InlineData("For example, the password is Fluffy123, which is easy to guess.")]
    [InlineData("Do not use passwords such as password123 or qwerty.")]
    [InlineData("Imagine your password is Buddy2015. Who could guess it?")]
    public void Ignores_what_a_lesson_shows(string text) => Verify.Ignores(text);

    [Theory]
    [InlineData("Please pin the notice to the board by room 1234.")]
    [InlineData("Pin: the pin board in the hall is full.")]
    [InlineData("Bus pass: 12345")]
    [InlineData("Login: 8.30am / 3.15pm")]
    [InlineData("Log in as normal and open Office365.")]
    [InlineData("Please log in to https://parents.example.com/oak2026/Year4 to book.")]
    [InlineData("Log in with Microsoft and accept the invitation.")]
    [InlineData("Login details for the new MIS will be emailed on 1st September 2026.")]
    [InlineData("Account details: Oakfield School Fund, 12345678, 01-02-03")]
    [InlineData("Sign in at the office, Year6 and Year5 visitors first.")]
    [InlineData("Sign in: Hall, KS2 and KS1 classes")]
    [InlineData("The combination of code club and Scratch is ideal: Level1 first.")]
    [InlineData("Authentication code: see your phone")]
    [InlineData("The pass rate is 75%: Year6 did well.")]
    [InlineData("The credentials of the coach were checked: DBS 001234567890 on 12/01/2026.")]
    [InlineData("Her credentials are excellent and she starts on Monday.")]
    [InlineData("I can't log in. Is it the phonics / KS1Maths folder?")]
    [InlineData("Access to the hall / Room12B is by the side door; please use your username.")]
    [InlineData("The user is asked for a word.")]
    [InlineData("The password is hard to remember, Mrs Holt.")]
    [InlineData("The password is the same as ever, thank you.")]
    [InlineData("Write to office@oakfield.example.sch.uk and Year4 parents will get an answer.")]
    [InlineData("Write to office@oakfield.example.sch.uk with questions.")]
    public void Ignores_other_uses_of_the_words(string text) => Verify.Ignores(text);

    [Fact]
    public void Ignores_mail_from_outside()
        => Verify.Ignores(Oakfield.Inbound("Your temporary password is Dale2024!"), Oakfield.School);

    [Fact]
    public void A_word_alone_is_less_sure_than_one_beside_a_user_name()
    {
        Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal("Password: sunshine"), Oakfield.School).Severity);
        Assert.Equal(Severity.Violation, Verify.Check(Oakfield.Internal("Username: office\nPassword: sunshine"), Oakfield.School).Severity);
    }

    [Theory]
    [InlineData("The staff wifi password is Acorn1234.")]
    [InlineData("The password for the spreadsheet is Acorn1234.")]
    [InlineData("Learning objective: password safety in our online safety week. The password is Acorn1234.")]
    public void Topic_lowers_it_by_a_step(string text)
        => Assert.Equal(Severity.Warning, Verify.Check(Oakfield.Internal(text), Oakfield.School).Severity);

    [Fact]
    public void Asks_inside_and_holds_on_the_way_out()
    {
        const string text = "My SIMS password is Dale2024!";
        Assert.Equal(Disposition.Confirm, Verify.Check(Oakfield.Internal(text), Oakfield.School).Disposition);
        Assert.Equal(Disposition.Hold, Verify.Check(Oakfield.Outbound(text), Oakfield.School).Disposition);
    }

    [Fact]
    public void Reads_what_is_quoted_below_a_reply()
        => Verify.Reports("Thanks!\n\nOn Mon, 9 Mar 2026 at 09:00, IT <it@oakfield.example.sch.uk> wrote:\n> Your [|password is Dale2024!|]\n");

    [Fact]
    public void A_school_may_name_further_class_logins()
    {
        var message = Oakfield.Internal("Phonics Planet for Ella: password: tiger12");
        Assert.Single(Verify.Check(message, Oakfield.School).Findings);
        Assert.Empty(Verify.Check(message, Oakfield.School, policy => policy.SetOption("ECR0101", "class_logins", "Phonics Planet")).Findings);
    }

    [Fact]
    public void The_message_does_not_repeat_the_secret()
        => Assert.DoesNotContain("Dale2024", Assert.Single(Verify.Check(Oakfield.Internal("The password is Dale2024!"), Oakfield.School).Findings).Message);

    [Fact]
    public void A_secret_that_ends_far_away_is_inside_the_finding_as_a_whole()
    {
        var text = "The password for the " + new string('x', 92) + " is Dale2024!xy" + new string('z', 20) + " thanks";
        var finding = Assert.Single(Verify.Check(Oakfield.Internal(text), Oakfield.School).Findings);
        Assert.Equal(text.IndexOf(" thanks", StringComparison.Ordinal), finding.Location.Span.End);
    }

    private static readonly Policy s_policy = new PolicyBuilder().Add(new CredentialsAnalyzer()).UseSchool(Oakfield.School).Build();

    private static readonly string[] s_pieces =
    [
        "password", "passwords", "Passcode", "PIN", "login", "log in", "pw", "pass", "username", "is", "now", "to", "as", "my", "It", "It is", ":", "=", "-", " - ", "/", "(", ")", "\"", "'", "\u2019", "\u201C", "\u201D",
        ".", "?", "!", ";", ",", "\n", "\r\n", "\t", "Dale2024!", "jsmith", "4821", "sunshine", "a@b.example", "https://x.example/?a=B1", "@b.example/Oak!22", "\U0001F511", "\u00A0", "*", "<", ">", "p/w", "\u200B",
    ];

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public void Never_fails_and_stays_inside_the_text(byte[] choice)
    {
        var text = string.Join(choice.Length % 3 == 0 ? "" : " ", choice.Select(piece => s_pieces[piece % s_pieces.Length]));
        foreach (var message in (Message[])[Oakfield.Internal(text, text), Oakfield.Internal("x" + text)])
        {
            var verdict = s_policy.Check(message);
            Assert.DoesNotContain(verdict.Faults, fault => fault.Rule.Id == "ECR0003");
            Assert.All(verdict.Findings, finding => Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start + 1, text.Length + 1));
        }
    }
}
