using Verify = EComRules.Testing.RuleVerifier<EComRules.Rules.Credentials.LoginRequestAnalyzer>;

namespace EComRules.Tests.Rules.Credentials;

public sealed class LoginRequestAnalyzerTests
{
    public static TheoryData<string> Asking => [.. LoginRequestTexts.Asking];

    public static TheoryData<string> NotAsking => [.. LoginRequestTexts.NotAsking];

    [Theory]
    [MemberData(nameof(Asking))]
    public void Reports_the_many_ways_to_ask(string text) => Assert.NotEmpty(Verify.Check(Oakfield.Inbound(text), Oakfield.School).Findings);

    [Theory]
    [MemberData(nameof(NotAsking))]
    public void Ignores_honest_mail_about_accounts(string text) => Verify.Ignores(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("Please [|verify your mailbox password|] here: https://mail-check.example.net")]
    [InlineData("You must [|confirm your login details|] to go on using the service.")]
    [InlineData("Kindly [|reply with your username and password|] so we can finish the upgrade.")]
    [InlineData("Can you [|send me your password|]? I am locked out and the head needs it now.")]
    [InlineData("To finish the transfer, [|provide your email\nlogin credentials|] in the form.")]
    [InlineData("Hi, it's Dan from IT. I just [|need your password|] for five minutes.")]
    [InlineData("Hi, what's the date? And [|what is your SIMS password|]?")]
    [InlineData("[|Text me your verification code|] when it comes through please")]
    [InlineData("We ask all users to [|re-validate your account password|].")]
    [InlineData("Please [|share your log in details|] with us by return.")]
    [InlineData("[|Confirm your PIN|] at https://bank-check.example.net today")]
    public void Reports_a_request_for_a_password(string text) => Verify.Reports(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("Your mailbox has exceeded its storage limit. [|Click the link to upgrade your mailbox|] or it stops receiving mail.")]
    [InlineData("We noticed unusual sign-in activity. [|Verify your account|] within 24 hours.")]
    [InlineData("Your password expires today. [|Keep same password|]\n\nFailure to do so will lock you out.")]
    [InlineData("Dear user, your e-mail will be deactivated. To avoid this [|sign in here to keep|] it.")]
    [InlineData("Final warning: [|re-activate your webmail|] now.")]
    [InlineData("You have 5 undelivered messages. [|Click here to release|] them.")]
    [InlineData("Your account will be suspended. Please [|update your Office 365 account|] immediately.")]
    [InlineData("Security alert: [|enter your email and password below|] to stay connected, or your access will be terminated.")]
    public void Reports_a_login_asked_for_under_pressure(string text) => Verify.Reports(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("Your network password expires in 5 days. Press Ctrl+Alt+Del and choose Change a password.")]
    [InlineData("Your password has been reset. If this was not you, call the help desk.")]
    [InlineData("We received a request to reset your password. If you did not ask, you can ignore this e-mail.")]
    [InlineData("Please confirm your password has been changed.")]
    [InlineData("Please can you confirm your login details are working?")]
    [InlineData("Choose a password of 12 characters and confirm your new password.")]
    [InlineData("We will never ask you to confirm your password by email.")]
    [InlineData("Please do not share your login details with anybody.")]
    [InlineData("IT will not ask you to send us your password.")]
    [InlineData("Could you send me the login details for Ella's Purple Mash? She has lost her card.")]
    [InlineData("Please can you resend his TTRS password, we cannot find it.")]
    [InlineData("I have forgotten my password for the parents' evening site, can you help?")]
    [InlineData("We need your help with passwords for the summer fair tombola.")]
    [InlineData("Your current password runs out on Friday; change it at a school computer.")]
    [InlineData("Let us have your order by Friday, and log in to the shop to see it.")]
    [InlineData("Please reply with the names of the children who need a login card.")]
    [InlineData("What is your log of the visits telling you?")]
    [InlineData("You sign in with your e-mail address and a code from the app; there is no password.")]
    public void Ignores_ordinary_mail_about_passwords(string text) => Verify.Ignores(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("Welcome to Arbor! Please verify your account within 24 hours using the link below.")]
    [InlineData("Thank you for registering with the catering portal. Verify your account to get started.")]
    [InlineData("You have been invited to join the cluster's Teams. Activate your account and choose a password.")]
    [InlineData("Please verify your email address to finish signing up.")]
    [InlineData("Please update your account with your new bank details form, attached.")]
    [InlineData("Click here to confirm your place on the course on 4 June.")]
    [InlineData("Please confirm your account manager's name for the audit.")]
    [InlineData("Reminder: log in to ParentPay to confirm dinner choices.")]
    public void Ignores_an_account_somebody_asked_for(string text) => Verify.Ignores(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("This week's phishing training: how to spot an email that says 'confirm your password or your account will be closed'. Think before you click.")]
    [InlineData("Scammers may ask you to verify your password. Do not click, and report it to the IT team.")]
    [InlineData("Example of a phishing email: \u201CPlease send us your password\u201D. Delete it.")]
    public void Ignores_training_about_phishing(string text) => Verify.Ignores(Oakfield.Inbound(text), Oakfield.School);

    [Theory]
    [InlineData("Could everybody send me your password for the old system? I will migrate them.")]
    public void Ignores_mail_within_the_school(string text) => Verify.Ignores(Oakfield.Internal(text), Oakfield.School);

    [Fact]
    public void A_known_supplier_may_press_but_not_ask_for_a_password()
    {
        var supplier = Oakfield.Inbound("") with { From = Oakfield.Outside };
        Assert.Empty(Verify.Check(supplier with { Text = "Your account will be suspended: verify your account." }, Oakfield.School).Findings);
        Assert.Equal(Severity.Advice, Assert.Single(Verify.Check(supplier with { Text = "Please send us your password." }, Oakfield.School).Findings).Severity);
    }

    [Fact]
    public void Is_tagged_and_told_to_ict_support()
    {
        var verdict = Verify.Check(Oakfield.Inbound("Please verify your mailbox password here."), Oakfield.School);
        Assert.Equal(Severity.Warning, verdict.Severity);
        Assert.Equal(Disposition.Deliver, verdict.Disposition);
        Assert.Contains(SchoolRole.IctSupport, verdict.Notify);
    }
}
