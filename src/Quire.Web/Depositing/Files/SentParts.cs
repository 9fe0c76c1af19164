using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Web.Rendering;

namespace Quire.Web.Depositing.Files;

/// <summary>
/// Reads a form with files part by part. What it says stands before its files, and none of them is taken before it is known that
/// the form came from a page of this installation.
/// </summary>
internal static class SentParts
{
    // What is said of files is short, and bytes are not read into memory.
    private const int LongestField = 100_000;

    /// <param name="call">The request.</param>
    /// <param name="take">Takes a file, its name and type, with what was said before it.</param>
    /// <returns>What the form says.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        Call call,
        Func<Stream, string, string?, IReadOnlyDictionary<string, string>, Task> take
    )
    {
        var boundary = PartReader.BoundaryOf(call.Http.Request) ?? throw BodyErrors.NoMultipart();
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        using var parts = new PartReader(call.Http.Request.Body, boundary);
        while (await parts.NextAsync(call.Aborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.Disposition, out var disposition))
            {
                throw BodyErrors.PartUnnamed();
            }

            if (PartReader.FileNameOf(disposition) is not { } file)
            {
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                var bytes = await BodyReader.ReadAsync(call.Http, part.Body, length: null, LongestField, call.Aborted);
                sent[name] = PageForm.TextOf(name, WireText.TextOf(bytes, part.ContentType)).ReplaceLineEndings("\n").Trim();
            }
            else if (file.Length > 0)
            {
                MustBeGenuine(call, sent);
                await take(part.Body, file, part.ContentType, sent);
            }
        }

        MustBeGenuine(call, sent);
        return sent;
    }

    private static void MustBeGenuine(Call call, Dictionary<string, string> sent)
    {
        if (CurrentSession.Of(call.Http) is not { } current)
        {
            throw SessionRequestErrors.Ended();
        }

        Antiforgery.MustBeIn(sent, current.Antiforgery);
    }
}
