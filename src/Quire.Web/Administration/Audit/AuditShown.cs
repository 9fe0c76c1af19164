using Quire.Repository.Data.Administration;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Audit;

/// <summary>Lines of the audit log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Asked">What was looked for.</param>
/// <param name="Form">The same as a form, with what is wrong with it; then there are no lines.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record AuditShown(IReadOnlyList<AuditRecord> Lines, AuditAsked Asked, FormShown Form, bool HasMore)
{
    /// <summary>How many are shown at once.</summary>
    public const int Size = 100;
}
