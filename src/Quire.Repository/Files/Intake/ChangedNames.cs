using System.Globalization;
using System.Text;
using Quire.Repository.Files.Describing;

namespace Quire.Repository.Files.Intake;

/// <summary>What is said of names that could not be kept, so that nobody misses a file under the name it had.</summary>
internal sealed class ChangedNames
{
    private const int Shown = 10;

    private readonly List<(string Was, string Is)> _changed = [];

    /// <summary>What is said of a file sent under another name; null where it has that, or one given on purpose.</summary>
    public static string? Of(NewFile file, FileDescription said, string label) =>
        file.IsRenamed && said.Label is null
            ? $"The file was given the name {label}, as its own has characters that cannot be kept."
            : null;

    public void Note(string was, string now)
    {
        if (was != now)
        {
            _changed.Add((was, now));
        }
    }

    /// <summary>The first of them, and how many there are besides; null when all names were kept.</summary>
    public string? ToSentence()
    {
        if (_changed.Count == 0)
        {
            return null;
        }

        var said = new StringBuilder(
            "Names with characters that cannot be kept, or that stood twice in a folder, were changed: "
        );
        said.AppendJoin(", ", _changed.Take(Shown).Select(c => $"{c.Was} is now {c.Is}"));
        if (_changed.Count > Shown)
        {
            said.Append(CultureInfo.InvariantCulture, $", and {_changed.Count - Shown} more");
        }

        return said.Append('.').ToString();
    }
}
