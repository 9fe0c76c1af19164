using Microsoft.AspNetCore.Http;

namespace Quire.Web.Access;

/// <summary>What became of a form that gives a role or takes one away.</summary>
/// <param name="Done">What was done, by its name; null where the page is to be shown again.</param>
/// <param name="Again">The page with what was typed and what is wrong; null where it was done.</param>
/// <param name="Status">Status of that page.</param>
internal sealed record RoleOutcome(string? Done, RolesShown? Again = null, int Status = StatusCodes.Status200OK)
{
    /// <summary>A role of whoever sent the form was taken away.</summary>
    public const string Own = "own";
}
