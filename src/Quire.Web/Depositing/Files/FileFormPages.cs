using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Files;
using Quire.Repository.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>How a draft describes a file.</summary>
internal static class FileFormPages
{
    public static void MapFileFormPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/files/{file:long}", ShowAsync).AsPage();
        pages.MapPost("/edit/{id:long}/files/{file:long}", SaveAsync).AsPage();
    }

    private static Task<IResult> ShowAsync(long id, long file, Call call) => PageAsync(call, id, file, null, null);

    private static async Task<IResult> SaveAsync(long id, long file, Call call)
    {
        var (sent, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files/{file}"), sent);
        }

        if (!isGenuine)
        {
            return await PageAsync(call, id, file, sent, null);
        }

        var fields = FieldsIn(sent);
        var said = new FileDescription
        {
            Label = sent.GetValueOrDefault("name", ""),
            DirectoryLabel = fields.Folder,
            Description = StorableText.Untrimmed(fields.Description),
            Categories = fields.TagList,
            Restrict = fields.Restrict,
        };
        var seen = new Input<DateTime>(DraftForms.TimeIn(sent.GetValueOrDefault("seen")));
        var tried = await call.AttemptAsync(new UpdateFileMetadata(new ObjectRef.File(file), said, seen));
        return tried.Refusal is { } refusal
            ? await PageAsync(call, id, file, sent, FormStatus.MustBeShown(refusal))
            : Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files?done=changed"));
    }

    /// <param name="call">The request.</param>
    /// <param name="id">The dataset.</param>
    /// <param name="file">The file.</param>
    /// <param name="sent">What was typed; null for nothing.</param>
    /// <param name="refusal">Why what was to be done was not; null where nothing was.</param>
    /// <param name="problem">What is wrong with what was sent, where nothing was tried; null for nothing.</param>
    public static async Task<IResult> PageAsync(
        Call call,
        long id,
        long file,
        IReadOnlyDictionary<string, string>? sent,
        RepositoryError? refusal,
        string? problem = null
    )
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var found = await call.RunAsync(
            new GetFile(new ObjectRef.File(file), VersionSelector.Parse(":latest"), ":latest", IncludeDeaccessioned: true)
        );
        if (found.View.Version.DatasetId != id)
        {
            return MissingPage.Instance;
        }

        var (entry, texts) = (found.View.Entry, call.Wording());
        var now = DraftForms.TimeOf(dataset.View);
        // Whoever was told that somebody else changed the draft may go on from what it is now.
        var isOutdated = refusal?.Code.Text == KnownErrors.Outdated;
        var name = sent?.GetValueOrDefault("name", "") ?? entry.Label;
        var fields = sent is null ? FieldsOf(entry) : FieldsIn(sent);
        return PageResult.Of<FileFormPage, FileFormShown>(
            new()
            {
                Dataset = dataset,
                Stored = found.View,
                Name = name,
                Fields = fields,
                Conflicts = isOutdated ? Differences(entry, name, fields, texts) : [],
                Seen = sent is null || isOutdated ? now : sent.GetValueOrDefault("seen", ""),
                Problem =
                    refusal is not null ? Refusals.TextOf(refusal, texts)
                    : sent is not null ? texts["form.resend"]
                    : problem,
                Ingest = found.Ingest,
                Done = call.Http.Request.Query["done"].ToString(),
            },
            dataset.Face(entry.Label, texts),
            isOutdated ? StatusCodes.Status409Conflict
                : refusal is not null ? FormStatus.Of(refusal)
                : sent is not null ? StatusCodes.Status403Forbidden
                : problem is not null ? StatusCodes.Status400BadRequest
                : StatusCodes.Status200OK
        );
    }

    private static List<(string Field, string Stored, string Written)> Differences(
        FileEntryRecord entry,
        string name,
        UploadFields written,
        Wording texts
    )
    {
        var stored = FieldsOf(entry);
        var all = new (string Field, string Stored, string Written)[]
        {
            (texts["files.name"], entry.Label, name),
            (texts["files.folder"], stored.Folder, written.Folder),
            (texts["file.description"], stored.Description.ReplaceLineEndings("\n"), written.Description),
            (texts["file.tags"], stored.Tags, written.Tags),
            (texts["files.access"], AccessOf(stored, texts), AccessOf(written, texts)),
        };
        return [.. all.Where(d => d.Stored != d.Written)];
    }

    private static string AccessOf(UploadFields fields, Wording texts) =>
        texts[fields.Restrict ? "facet.fileAccess.Restricted" : "facet.fileAccess.Public"];

    private static UploadFields FieldsOf(FileEntryRecord entry) =>
        new()
        {
            Folder = entry.DirectoryLabel,
            Description = entry.Description ?? "",
            Tags = string.Join('\n', entry.Categories),
            Restrict = entry.Restricted,
        };

    private static UploadFields FieldsIn(IReadOnlyDictionary<string, string> sent) =>
        new()
        {
            Folder = sent.GetValueOrDefault("folder", ""),
            Description = sent.GetValueOrDefault("description", "").ReplaceLineEndings("\n"),
            Tags = sent.GetValueOrDefault("tags", "").ReplaceLineEndings("\n"),
            Restrict = sent.ContainsKey("restrict"),
        };
}
