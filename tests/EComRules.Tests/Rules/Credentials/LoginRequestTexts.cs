namespace EComRules.Tests.Rules.Credentials;

/// <summary>How cheats ask for a login, and how honest senders write about accounts. All invented.</summary>
internal static class LoginRequestTexts
{
    public static ImmutableArray<string> Asking { get; } =
    [
        "Hi Mrs Khan, it's Mark Head. Are you free? Send me your login so I can check something",
        "URGENT: your OneDrive storage is almost full. Click here to upgrade your storage.",
        "Dear staff, we are migrating to a new webmail. All staff must fill in the form below: Username: Password: Confirm password:",
        "Your Office365 password will expire in 24 hours. Use the button below to keep your current password.",
        "We detected unusual activity. Please confirm your identity by logging in.",
        "Hey can i borrow your twinkl password lol",
        "Please whatsapp me the code you get by text",
        "This is the final notice: validate your email account to avoid deactivation",
        "Kindly fill the details: Full name: Email: Password: Date of birth:",
        "I'm from the DfE. We require your DfE sign-in credentials to release your grant.",
        "Could you send over your Arbor login so that I can set up the integration?",
        "Your account has been limited. Click here to restore your account",
    ];

    public static ImmutableArray<string> NotAsking { get; } =
    [
        "Please log in to confirm your bank details on the supplier portal for our records",
        "Please confirm your account details for BACS payment: we hold sort code ending 12.",
        "Could you confirm your account number so we can pay the invoice?",
        "You can now log in to confirm your booking, or click here to avoid the queue at the door.",
        "Please click the link to confirm that you have read the policy.",
        "We will be updating your account manager from 1 April.",
        "Click here to keep up to date with our newsletter",
        "Click below to confirm your attendance. Places are limited and must be confirmed immediately.",
        "Ofsted: please confirm your login details for the inspection portal have arrived.",
        "To avoid disappointment, secure your place today!",
        "Please update your account settings in the app if you want fewer notifications. Failure to do so will not affect your service.",
        "Please keep your account safe with a strong password.",
        "The photocopier account will be closed on 31 March. Please update your records.",
        "Reset the code on your account and let us know immediately if you have trouble.",
        "Please secure the accounts sheet before you send it, immediately if possible.",
        "Please verify your child's account details on ParentPay within 24 hours of the trip.",
        "Your account is overdue. Please send payment immediately to avoid suspension of deliveries.",
        "Hi, to restore your account of last year's lunch numbers, I need the original sheet.",
        "Please share the log in details with your class teacher once they arrive.",
        "Click here to upgrade to a full fibre line before 30 April.",
        "Your training account: please activate your account within 48 hours.",
        "Action required: confirm your identity for your DBS check by uploading your passport.",
        "Egress: you have a secure message. Sign in to read it. If you have no account, create a password.",
        "Please check your inbox and confirm your session by Friday. We have a waiting list for sessions and will lose your place otherwise.",
        "You have new held messages. Release, block or permit the sender.",
        "Please can you send me your login page address so I can bookmark it.",
        "I am unable to log in to keep her reading record up to date",
        "Click here to keep in touch",
        "Please check that your mailbox at the gate is not full",
        "The trust's new MIS: to keep your account secure, set up MFA. Your current password will expire on 1 May.",
    ];
}
