namespace Quire.Repository.Datasets.Ddi;

/// <summary>
/// An element of a DDI document that remembers which of it was taken over, so that what was not can be told.
/// </summary>
/// <param name="name">Its name without namespace.</param>
/// <param name="line">Where it begins.</param>
/// <param name="parent">The element around it; null for the root.</param>
internal sealed class DdiElement(string name, int line, DdiElement? parent)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenAttributes = new(StringComparer.Ordinal);
    private readonly List<object> _content = [];

    public string Name { get; } = name;

    /// <summary>The line it begins in, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Whether its own text was taken over.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Names of the elements it is in and its own, below the root.</summary>
    public string Path =>
        parent is null ? ""
        : parent.Path.Length == 0 ? Name
        : $"{parent.Path}/{Name}";

    /// <summary>Texts (<see cref="string"/>) and elements (<see cref="DdiElement"/>) in their order.</summary>
    public IReadOnlyList<object> Content => _content;

    public IEnumerable<DdiElement> Elements => _content.OfType<DdiElement>();

    /// <summary>Attributes nothing was made of, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> AttributesLeft =>
        _attributes.Where(a => !string.IsNullOrWhiteSpace(a.Value) && !_takenAttributes.Contains(a.Key));

    public IEnumerable<DdiElement> All(string name) => Elements.Where(e => e.Name == name);

    /// <summary>Takes an attribute over: its text without blanks around it; null when it is missing or blank.</summary>
    public string? Take(string attribute)
    {
        _takenAttributes.Add(attribute);
        return Look(attribute);
    }

    /// <summary>An attribute that only says how the element is to be read.</summary>
    public string? Look(string attribute) =>
        _attributes.TryGetValue(attribute, out var text) && text.Trim() is { Length: > 0 } said ? said : null;

    /// <summary>Takes its own text over.</summary>
    public void Take() => IsTaken = true;

    /// <summary>Takes it over with everything in it.</summary>
    public void TakeWhole()
    {
        Take();
        _takenAttributes.UnionWith(_attributes.Keys);
        foreach (var element in Elements)
        {
            element.TakeWhole();
        }
    }

    public void Add(string attribute, string text) => _attributes[attribute] = text;

    public void Add(string text) => _content.Add(text);

    public void Add(DdiElement element) => _content.Add(element);
}
