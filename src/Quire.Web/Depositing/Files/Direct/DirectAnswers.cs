using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files.Direct;

/// <summary>What the script that sends files is answered.</summary>
internal static class DirectAnswers
{
    public static IResult Begun(IssuedUpload issued, string site) =>
        Json(
            new()
            {
                ["identifier"] = issued.Identifier,
                ["upload"] = issued.UploadId ?? "",
                ["part"] = issued.PartLength,
                ["address"] = issued.UploadId is null ? AddressOf(issued.Addresses[0], site) : null,
            }
        );

    public static IResult Resumed(ResumedUpload resumed, string site) =>
        Json(
            new()
            {
                ["there"] = new JsonArray([.. resumed.Tags.Keys.Order().Select(p => (JsonNode)p)]),
                ["addresses"] = new JsonObject(
                    resumed.Addresses.Select(a =>
                        KeyValuePair.Create(a.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)AddressOf(a.Value, site))
                    )
                ),
            }
        );

    /// <summary>What became of a file that was sent whole: its checksum, where it stayed one.</summary>
    public static IResult Taken(Call call, UploadOutcome outcome) => Taken(call, [.. outcome.Taken.Select(t => t.Files)]);

    /// <summary>
    /// What became of an archive whose bytes were there; one that was unpacked before, when the answer was lost, is.
    /// </summary>
    public static IResult Unpacked(Call call, Attempt<AddedFiles> tried) =>
        tried.Refusal is { Code.Text: not KnownErrors.Registered } problem ? RefusedFile(call, problem)
        : tried.Value is { } added ? Taken(call, [added])
        : Taken(call, []);

    public static IResult Refused(string problem) => Json(new() { ["problem"] = problem }, StatusCodes.Status400BadRequest);

    /// <summary>Parts are not there that have to be.</summary>
    public static IResult Missing() => Json(new() { ["missing"] = true });

    public static IResult Nothing() => Json([]);

    /// <summary>What became of a file that was registered; one that was before, when the answer was lost, is there.</summary>
    public static IResult Made(Call call, RegistrationOutcome outcome) =>
        outcome.Problem is { Code.Text: not KnownErrors.Registered } problem
            ? RefusedFile(call, problem)
            : Json(
                new()
                {
                    ["notes"] = NotesOf(call, outcome.Warnings),
                    ["checksum"] = outcome.File?.Entry.File.Checksum,
                    ["algorithm"] = outcome.File?.Entry.File.ChecksumType,
                }
            );

    public static IResult Refused(Call call, RepositoryError refusal) =>
        refusal.Code.Text == KnownErrors.NoUpload
            ? Json(new() { ["gone"] = true })
            : Json(
                new() { ["problem"] = Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording()) },
                FormStatus.Of(refusal)
            );

    // Where what came is not what was meant, or nothing is there, it is sent from the beginning.
    private static IResult RefusedFile(Call call, RepositoryError refusal) =>
        refusal.Code.Text is KnownErrors.OtherDigest or KnownErrors.OtherLength or KnownErrors.NothingUploaded
            ? Json(new() { ["problem"] = Refusals.TextOf(refusal, call.Wording()), ["spoilt"] = true }, FormStatus.Of(refusal))
            : Refused(call, refusal);

    private static IResult Taken(Call call, IReadOnlyList<AddedFiles> taken)
    {
        var files = taken.SelectMany(t => t.Files).ToList();
        var one = files.Count == 1 ? files[0].Entry.File : null;
        return Json(
            new()
            {
                ["notes"] = NotesOf(call, taken.SelectMany(t => t.Warnings)),
                ["checksum"] = one?.Checksum,
                ["algorithm"] = one?.ChecksumType,
            }
        );
    }

    // What is worth knowing of what was taken, in the language of the page.
    private static JsonArray NotesOf(Call call, IEnumerable<UploadWarning> warnings)
    {
        var texts = call.Wording();
        return new([.. warnings.Select(w => (JsonNode)WarningTexts.TextOf(w, texts))]);
    }

    public static IResult Json(JsonObject answer, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(answer.ToJsonString(), "application/json", statusCode: status);

    // Addresses of this server are taken from where the page came from, by whatever name the browser knows it.
    private static string AddressOf(Uri address, string site) =>
        address.AbsoluteUri.StartsWith($"{site}/", StringComparison.Ordinal)
            ? address.AbsoluteUri[(site.Length + 1)..]
            : address.AbsoluteUri;
}
