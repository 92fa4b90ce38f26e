namespace EComRules.Attachments;

/// <summary>Stands for a page that was read; its letters went to <see cref="PdfText"/>.</summary>
internal sealed class PdfPageText;
