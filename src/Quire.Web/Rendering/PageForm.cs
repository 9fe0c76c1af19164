using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;

namespace Quire.Web.Rendering;

/// <summary>What a form of a page sent.</summary>
internal static class PageForm
{
    private static readonly object PartsKey = new();

    /// <summary>
    /// The fields by name. Refuses what did not come from a page of this installation: in a session its secret tells, without
    /// one, and for somebody who is about to make an account, what the browser says of where the form was.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(Call call)
    {
        var form = await FieldsAsync(call);
        MustBeGenuine(call, form);
        return form;
    }

    /// <summary>
    /// The fields, and whether they count: long forms are shown again, with all that was written, to those whose session ended
    /// meanwhile or was replaced by another.
    /// </summary>
    public static async Task<(IReadOnlyDictionary<string, string> Fields, bool IsGenuine)> TryAsync(Call call)
    {
        var form = await FieldsAsync(call);
        Antiforgery.MustBeOwn(call.Http, call.SiteUrl);
        return (form, call.Caller.HasAccount && IsGenuine(call, form));
    }

    /// <summary>
    /// The fields of a form with a small file, and the file; null where none was chosen. Refuses what did not come from a page of
    /// this installation.
    /// </summary>
    public static async Task<(IReadOnlyDictionary<string, string> Fields, FormFile? File)> WithFileAsync(Call call, string file)
    {
        var body = await PartsAsync(call);
        var fields = FieldsOf(body);
        MustBeGenuine(call, fields);
        return (fields, body.Files(file) is [{ Name.Length: > 0 } chosen, ..] ? chosen : null);
    }

    /// <summary>
    /// The fields of any form, whether they count, as <see cref="TryAsync"/> says it, and whether the form could hold a file.
    /// Whoever reads the form afterwards finds it unread.
    /// </summary>
    public static async Task<(IReadOnlyDictionary<string, string> Fields, bool IsGenuine, bool TakesFile)> TryAnyAsync(Call call)
    {
        var isInParts = PartReader.BoundaryOf(call.Http.Request) is not null;
        var form = isInParts ? FieldsOf(await PartsAsync(call)) : await FieldsAsync(call);
        Antiforgery.MustBeOwn(call.Http, call.SiteUrl);
        return (form, call.Caller.HasAccount && IsGenuine(call, form), isInParts);
    }

    // Read once for a request, as forms that do not come in parts are.
    private static async Task<FormBody> PartsAsync(Call call)
    {
        if (!call.Http.Items.TryGetValue(PartsKey, out var read))
        {
            call.Http.Items[PartsKey] = read = await FormBody.ReadAsync(call);
        }

        return (FormBody)read!;
    }

    private static Dictionary<string, string> FieldsOf(FormBody body) =>
        body.Names.ToDictionary(n => n, n => TextOf(n, body.Text(n)!), StringComparer.Ordinal);

    private static bool IsGenuine(Call call, IReadOnlyDictionary<string, string> form)
    {
        try
        {
            MustBeGenuine(call, form);
            return true;
        }
        catch (RepositoryException)
        {
            return false;
        }
    }

    private static void MustBeGenuine(Call call, IReadOnlyDictionary<string, string> form)
    {
        if (CurrentSession.Of(call.Http) is { Session.AccountId: not null } current)
        {
            Antiforgery.MustBeIn(form, current.Antiforgery);
        }
        else
        {
            Antiforgery.MustBeOwn(call.Http, call.SiteUrl);
        }
    }

    /// <summary>The fields by name, wherever they came from.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(Call call) =>
        (await SentForm.OfAsync(call.Http))?.ToDictionary(f => f.Key, f => TextOf(f.Key, f.Value), StringComparer.Ordinal)
        ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// What is kept of a field: characters nobody sees, that came with what was pasted and that feeds and exports cannot hold,
    /// go. A password is what it is.
    /// </summary>
    public static string TextOf(string name, string sent) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) ? sent : StorableText.Untrimmed(sent);
}
