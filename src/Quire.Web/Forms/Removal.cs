using Quire.Domain.Errors;

namespace Quire.Web.Forms;

/// <summary>Taking something away on a page.</summary>
internal static class Removal
{
    /// <summary>
    /// What there is to say about a removal: nothing where it is gone already, by the same button pressed twice or in another
    /// window. It is as it was asked for.
    /// </summary>
    /// <param name="refusal">What was said; null for nothing.</param>
    /// <param name="gone">Code of the refusal that says that it is gone.</param>
    public static RepositoryError? Unless(this RepositoryError? refusal, string gone) =>
        refusal is RepositoryError.NotFound { Code.Text: var code } && code == gone ? null : refusal;
}
