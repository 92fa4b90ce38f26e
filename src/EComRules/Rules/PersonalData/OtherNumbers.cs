namespace EComRules.Rules.PersonalData;

/// <summary>
/// Words that say a number is something else: what most long numbers in a school's mail are. Looked up only around a number of the right
/// shape, so they are no terms of the matcher. Every rule of the group shares them.
/// </summary>
internal static class OtherNumbers
{
    private static readonly WordSet s_telephone = new(
        "phone telephone tel mobile mob fax call ring landline whatsapp text extension phoned rang called contact switchboard hotline helpline");

    private static readonly WordSet s_references = new(
        """
        order orders ref refs reference references invoice invoices po purchase tracking parcel consignment delivery ticket tickets job case
        incident product products part item items model serial catalogue sku barcode isbn ean asset meter mpan mprn booking reservation
        receipt transaction quote quotation policy licence license certificate vat company charity registration urn ukprn dfe estab
        establishment voucher code promo coupon membership member library customer client epoch timestamp build version page room id
        meeting session document doc file batch lot size qty quantity pin gift loyalty clubcard nectar parentpay schoolcomms arbor sims
        bromcom scopay wonde tapestry seesaw form unit engine frame imei sim fleet coach bus route flight train locker key fob printer
        """);

    /// <summary>How many words before the match one stands that says a telephone number follows; <see cref="Surroundings.Far"/> when none is near.</summary>
    public static int TelephoneBack(in MatchContext context) => Surroundings.WordsBack(context, s_telephone);

    /// <summary>How many words before the match one stands that says a reference of another kind follows; <see cref="Surroundings.Far"/> when none is near.</summary>
    public static int ReferenceBack(in MatchContext context) => Surroundings.WordsBack(context, s_references);
}
