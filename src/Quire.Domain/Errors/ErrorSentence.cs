using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Quire.Domain.Errors;

/// <summary>
/// A sentence with the values it speaks of by name. Written as an interpolated string: the names are those of the variables in
/// it, so that the same values can be put into another sentence, of other clients or in another language.
/// </summary>
[InterpolatedStringHandler]
public sealed class ErrorSentence(int literalLength, int formattedCount)
{
    private readonly Dictionary<string, string> _values = new(formattedCount, StringComparer.Ordinal);
    private readonly StringBuilder _template = new(literalLength);

    /// <summary>The sentence with the names of its values in braces.</summary>
    public string Template => _template.ToString();

    /// <summary>The values as they are written, by name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The sentence.</summary>
    public string Text => Fill(Template, _values);

    /// <summary>Puts values into another template; what it names and nobody knows stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var text = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length; )
        {
            var end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end > 0 && values.TryGetValue(template[(at + 1)..end], out var value))
            {
                text.Append(value);
                at = end + 1;
            }
            else
            {
                text.Append(template[at++]);
            }
        }

        return text.ToString();
    }

    public void AppendLiteral(string text) => _template.Append(text);

    public void AppendFormatted<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        _values[name] = value switch
        {
            string text => text,
            IEnumerable<string> many => string.Join(", ", many),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        _template.Append('{').Append(name).Append('}');
    }

    public override string ToString() => Text;
}
