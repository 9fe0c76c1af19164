using System.Globalization;
using System.Text;

namespace Quire.Repository.Files.Intake;

/// <summary>What is said of names that could not be kept, so that nobody misses a file under the name it had.</summary>
internal sealed class ChangedNames
{
    private const int Shown = 10;

    private readonly List<(string Was, string Is)> _changed = [];

    public void Note(string was, string now)
    {
        if (was != now)
        {
            _changed.Add((was, now));
        }
    }

    /// <summary>The first of them, and how many there are besides; null when all names were kept.</summary>
    public UploadWarning? ToWarning()
    {
        if (_changed.Count == 0)
        {
            return null;
        }

        var more = _changed.Count - Shown;
        var said = new StringBuilder(
            "Names with characters that cannot be kept, or that stood twice in a folder, were changed: "
        );
        said.AppendJoin(", ", _changed.Take(Shown).Select(c => $"{c.Was} is now {c.Is}"));
        if (more > 0)
        {
            said.Append(CultureInfo.InvariantCulture, $", and {more} more");
        }

        return new(
            more > 0 ? "file.upload.many-names-changed" : "file.upload.names-changed",
            said.Append('.').ToString(),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["names"] = string.Join(", ", _changed.Take(Shown).Select(c => $"{c.Was} → {c.Is}")),
                ["more"] = more.ToString(CultureInfo.InvariantCulture),
            }
        );
    }
}
