using System.Text;

namespace Quire.Domain.Publishing.Workflows;

/// <summary>Texts of steps with <c>${name}</c> in them.</summary>
public static class WorkflowTemplate
{
    private const string Begin = "${";

    /// <summary>Puts values in, once; a name nobody knows stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values, Func<string, string> write)
    {
        var text = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length; )
        {
            var end = string.CompareOrdinal(template, at, Begin, 0, Begin.Length) == 0 ? template.IndexOf('}', at) : -1;
            if (end > 0 && values.TryGetValue(template[(at + Begin.Length)..end], out var value))
            {
                text.Append(write(value));
                at = end + 1;
            }
            else
            {
                text.Append(template[at++]);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether it is an address whose scheme and host are written out: what people call their datasets must not decide who is
    /// asked.
    /// </summary>
    public static bool IsAddress(string template)
    {
        var host = template.IndexOf("://", StringComparison.Ordinal) is > 0 and var at ? at + 3 : -1;
        if (host < 0)
        {
            return false;
        }

        var end = template.IndexOfAny(['/', '?', '#'], host);
        var authority = end < 0 ? template : template[..end];
        return !authority.Contains(Begin, StringComparison.Ordinal)
            && Uri.TryCreate(authority, UriKind.Absolute, out var uri)
            && (uri.Scheme is "http" or "https")
            && uri.Host.Length > 0;
    }
}
