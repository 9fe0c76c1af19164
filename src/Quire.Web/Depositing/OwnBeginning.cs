using Quire.Api.Http;
using Quire.Repository.Accounts;
using Quire.Repository.Data.Accounts;
using Quire.Web.Depositing.Forms;

namespace Quire.Web.Depositing;

/// <summary>
/// What the form of a new dataset says of whoever makes it, until they change it: mostly it is work of their own, and they answer
/// for it.
/// </summary>
internal static class OwnBeginning
{
    /// <summary>Writes it into the fields a template leaves empty.</summary>
    public static async Task FillAsync(Call call, FormValues values)
    {
        if (!call.Caller.HasAccount)
        {
            return;
        }

        var own = await call.RunAsync(new GetOwnAccount());
        var name = NameOf(own);
        values.FillIn("author", ("authorName", name), ("authorAffiliation", own.Affiliation));
        values.FillIn(
            "datasetContact",
            ("datasetContactName", name),
            ("datasetContactAffiliation", own.Affiliation),
            ("datasetContactEmail", own.Email)
        );
    }

    // As authors are written.
    private static string NameOf(AccountRecord account) =>
        string.Join(", ", new[] { account.LastName, account.FirstName }.Where(n => !string.IsNullOrWhiteSpace(n)));
}
