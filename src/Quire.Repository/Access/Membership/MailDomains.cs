using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Quire.Repository.Access.Membership;

/// <summary>Domains of e-mail addresses: each as it is, or as an expression that a whole domain must match.</summary>
internal sealed class MailDomains(IReadOnlyList<string> domains, bool areExpressions)
{
    private readonly FrozenSet<string> _exact = areExpressions ? [] : domains.ToFrozenSet(StringComparer.Ordinal);
    private readonly Regex[] _expressions = areExpressions ? [.. domains.Select(Whole)] : [];

    /// <summary>Whether a domain, in lower case, is one of them.</summary>
    public bool Contain(string domain) => _exact.Contains(domain) || Array.Exists(_expressions, e => e.IsMatch(domain));

    /// <summary>
    /// Whether something can be used as an expression: one that takes no longer for some domains than for others.
    /// </summary>
    public static bool IsExpression(string text)
    {
        try
        {
            _ = Whole(text);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Regex Whole(string expression) =>
        new($@"\A(?:{expression})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
