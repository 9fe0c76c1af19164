namespace Quire.Web.Forms;

/// <summary>A form as somebody filled it in, and what is wrong with that.</summary>
public sealed record FormShown
{
    /// <summary>Name of the field that says what its author saw of what is stored.</summary>
    public const string Seen = "seen";

    /// <summary>A form nobody has filled in.</summary>
    public static readonly FormShown Empty = new();

    /// <summary>What stands in the fields, by name; never a password.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is wrong; nothing for a form that was not sent.</summary>
    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>Whether it was sent and did what it is for.</summary>
    public bool IsDone { get; init; }

    /// <summary>What stands in a field; empty for nothing.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>What its author saw of what is stored; what is stored now where they have just been told.</summary>
    public string SeenOr(string now) => this[Seen] is { Length: > 0 } said ? said : now;

    /// <summary>What is wrong with a field.</summary>
    public IEnumerable<string> ProblemsOf(string field) => Problems.Where(p => p.Field == field).Select(p => p.Text);
}
