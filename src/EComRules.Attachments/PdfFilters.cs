using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EComRules.Attachments;

/// <summary>The library's own filters, each within the budget.</summary>
internal sealed class PdfFilters(PdfBudget budget, PdfText text) : IFilterProvider
{
    private readonly Dictionary<IFilter, PdfFilter> _bounded = [];

    /// <summary>Where letters go: a page factory is made by the library, which hands on nothing else of ours.</summary>
    public PdfText Text => text;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters)
    {
        budget.Check();
        var bounded = new List<IFilter>(filters.Count);
        foreach (var filter in filters)
        {
            if (!_bounded.TryGetValue(filter, out var known))
                _bounded.Add(filter, known = new(filter, budget));
            bounded.Add(known);
        }

        return bounded;
    }
}
