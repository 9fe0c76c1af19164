using System.Globalization;
using System.Text;

namespace Quire.Tabular.Writing;

/// <summary>
/// Names a form allows: letters, digits and low lines, of so many bytes at most, each once. Where a name had to be made another,
/// the label tells what it was.
/// </summary>
/// <param name="maxBytes">The longest name in UTF-8.</param>
/// <param name="comparer">When two names are the same.</param>
/// <param name="reserved">Names that are none.</param>
internal sealed class SafeNames(int maxBytes, StringComparer comparer, params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, comparer);
    private readonly Dictionary<string, int> _next = new(comparer);

    public string Take(string name)
    {
        var letters = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var fits = Rune.IsLetterOrDigit(rune) || rune.Value == '_';
            letters.Append(fits ? rune.ToString() : "_");
        }

        var safe = letters.ToString();
        if (safe.Length == 0 || !(char.IsLetter(safe[0]) || safe[0] == '_'))
        {
            safe = "v" + safe;
        }

        safe = Cut(safe, maxBytes);
        if (_taken.Add(safe))
        {
            return safe;
        }

        for (var number = _next.GetValueOrDefault(safe, 2); ; number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"_{number}");
            var free = Cut(safe, maxBytes - end.Length) + end;
            if (_taken.Add(free))
            {
                _next[safe] = number + 1;
                return free;
            }
        }
    }

    /// <summary>As many whole characters of a text as fit into some bytes.</summary>
    public static string Cut(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
        {
            return text;
        }

        var (length, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
