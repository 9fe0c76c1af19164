using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files.Intake;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>
/// Takes the files of a form into a draft, one after another as they arrive: a file that is refused keeps none of the others out.
/// What the form says of them stands before them.
/// </summary>
internal static class SentFiles
{
    // What is said of files is short, and bytes are not read into memory.
    private const int LongestField = 100_000;

    public static async Task<UploadOutcome> TakeAsync(Call call, long dataset)
    {
        var request = call.Http.Request;
        var boundary = PartReader.BoundaryOf(request) ?? throw BodyErrors.NoMultipart();
        var (sent, outcome) = (new Dictionary<string, string>(StringComparer.Ordinal), new UploadOutcome(new()));
        using var parts = new PartReader(request.Body, boundary);
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
                sent[name] = WireText.TextOf(bytes, part.ContentType).ReplaceLineEndings("\n").Trim();
                outcome = new(FieldsOf(sent));
            }
            else if (file.Length > 0)
            {
                MustBeGenuine(call, sent);
                await TakeAsync(call, dataset, new SentFile(part.Body, file, part.ContentType, outcome.Fields), file, outcome);
            }
        }

        MustBeGenuine(call, sent);
        return outcome;
    }

    private static async Task TakeAsync(Call call, long dataset, SentFile file, string name, UploadOutcome outcome)
    {
        var tried = await call.AttemptAsync(
            new AddFile(new ObjectRef.Dataset(dataset), file) { Unpacks = !outcome.Fields.KeepZip }
        );
        if (tried.Refusal is { } refusal)
        {
            var texts = call.Wording();
            outcome.Problems.Add((name, Refusals.TextOf(FormStatus.MustBeShown(refusal), texts)));
        }
        else
        {
            outcome.Added += tried.Value!.Files.Count;
        }
    }

    private static void MustBeGenuine(Call call, Dictionary<string, string> sent)
    {
        if (CurrentSession.Of(call.Http) is not { } current)
        {
            throw SessionRequestErrors.Ended();
        }

        Antiforgery.MustBeIn(sent, current.Antiforgery);
    }

    private static UploadFields FieldsOf(Dictionary<string, string> sent) =>
        new()
        {
            Folder = sent.GetValueOrDefault("folder", ""),
            Description = sent.GetValueOrDefault("description", ""),
            Tags = sent.GetValueOrDefault("tags", ""),
            Restrict = sent.ContainsKey("restrict"),
            KeepZip = sent.ContainsKey("keep-zip"),
        };
}
