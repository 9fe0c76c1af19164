using Quire.Repository.Accounts.Tokens;
using Quire.Web.Forms;

namespace Quire.Web.Accounts.Tokens;

/// <summary>Somebody's API tokens.</summary>
/// <param name="Named">Those with names.</param>
/// <param name="Unnamed">The one without; null for none.</param>
/// <param name="Form">The form that makes one.</param>
public sealed record TokensShown(IReadOnlyList<NamedToken> Named, UnnamedToken? Unnamed, FormShown Form)
{
    /// <summary>A token just made, shown this once; null for none.</summary>
    public string? Made { get; init; }

    /// <summary>Key of a text that says what was just done; null for nothing.</summary>
    public string? Done { get; init; }
}
