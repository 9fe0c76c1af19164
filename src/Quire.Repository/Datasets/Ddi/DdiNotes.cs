namespace Quire.Repository.Datasets.Ddi;

/// <summary>Gathers the notes that stand all over a document into the one field there is for them.</summary>
internal sealed class DdiNotes(DdiFields fields)
{
    private const string Field = "notesText";
    private readonly List<string> _all = [];
    private DdiElement? _first;

    public void Add(IEnumerable<DdiElement> notes)
    {
        foreach (var note in notes)
        {
            _first ??= note;
            var said = new[]
            {
                Labelled("Subject", note.Take("subject")),
                Labelled("Type", note.Take("type")),
                Labelled("Notes", fields.TextFor(Field, note)),
            };
            if (string.Join(' ', said.OfType<string>()) is { Length: > 0 } text)
            {
                _all.Add(text + ";");
            }
        }
    }

    /// <summary>Fills the field; once, when all are gathered.</summary>
    public void Write()
    {
        if (_first is not null)
        {
            fields.Add(Field, string.Join(' ', _all), _first);
        }
    }

    /// <summary>Whether a note says the fingerprint of data, which comes with files.</summary>
    public static bool IsFingerprint(DdiElement note) => Is(note, "VDC:UNF");

    /// <summary>Whether a note holds a field of somebody's own, which has no name here.</summary>
    public static bool IsExtended(DdiElement note) => Is(note, "DVN:EXTENDED_METADATA");

    public static bool Is(DdiElement note, string type) =>
        string.Equals(note.Look("type"), type, StringComparison.OrdinalIgnoreCase);

    private static string? Labelled(string label, string? text) => string.IsNullOrEmpty(text) ? null : $"{label}: {text}";
}
