using System.Globalization;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Web.Collections.Looks;
using Quire.Web.Datasets;
using Quire.Web.Depositing.Forms;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>The form the draft of a dataset is described in.</summary>
internal sealed class DraftForms(LicenseChoices licenses)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The form with what the newest version holds, or with what was sent.</summary>
    /// <param name="call">The request.</param>
    /// <param name="id">Id of the dataset.</param>
    /// <param name="sent">What a browser sent; null where the form is begun.</param>
    public async Task<(DatasetFormShown Shown, PageFace Face, VersionView Stored)> OfAsync(
        Call call,
        long id,
        IReadOnlyDictionary<string, string>? sent
    )
    {
        var target = new ObjectRef.Dataset(id);
        var rules = (await call.RunAsync(new GetDraftRules(target))).In(await call.SchemaAsync());
        var stored = await call.RunAsync(
            new GetDatasetVersion(target, ":latest", Deaccessioned.Shown, WithOwners: true, ShowEmails: true)
        );
        var choice = await licenses.OfAsync(stored.Dataset.DatasetType, call.Aborted);
        var page = ItemAddress.OfDataset(stored.Object.PersistentId!.ToString());
        var shown = new DatasetFormShown
        {
            Path = PathOf(id),
            Back = page,
            Metadata = new(rules, sent is null ? FormValues.Of(stored.Metadata) : FormValues.Read(sent), FormProblems.None),
            Terms = new(sent is null ? stored.Version.Terms : TermsForm.Read(sent), choice),
            // What was new in a released version is not what is new in the next.
            Note =
                sent is not null ? sent.GetValueOrDefault("note")
                : stored.Version.State == VersionState.Draft ? stored.Version.VersionNote
                : null,
            Seen = sent is null ? TimeOf(stored) : sent.GetValueOrDefault("seen", ""),
        };
        var texts = call.Wording();
        return (
            shown,
            new(texts["edit.metadata"])
            {
                Trail = [.. Collections.Trail.Of(stored.Owners), (MetadataShown.Title(stored, texts), page)],
                NoIndex = true,
                Look = await LookReading.OfAsync(call, target),
            },
            stored
        );
    }

    /// <summary>Path of the form, without slash in front.</summary>
    public static string PathOf(long id) => string.Create(CultureInfo.InvariantCulture, $"edit/{id}/metadata");

    /// <summary>When a version was last changed, as forms carry it.</summary>
    public static string TimeOf(VersionView view) => view.Version.UpdatedAt.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The same read; a form that does not say it began from nothing there is.</summary>
    public static DateTime TimeIn(string? text) =>
        DateTime.TryParseExact(
            text,
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : DateTime.UnixEpoch;

    /// <summary>Fields, terms and the note in which what is stored differs from what is written.</summary>
    public static IReadOnlyList<(string Field, string Stored, string Written)> Differences(
        DatasetFormShown shown,
        VersionView stored,
        Wording texts
    )
    {
        var written = shown.Metadata.Values.Into(stored.Metadata, shown.Metadata);
        var (before, now) = (stored.Version.Terms, shown.Terms.Written);
        // The note of a released version is none of the draft.
        var note = stored.Version.State == VersionState.Draft ? stored.Version.VersionNote : shown.Note;
        return
        [
            .. shown
                .Metadata.Fields.Select(f =>
                    (FieldWords.TitleOf(f, texts), Text(stored.Metadata, f, texts), Text(written, f, texts))
                )
                .Append((texts["form.license"], LicenseOf(before, shown, texts), LicenseOf(now, shown, texts)))
                .Append((texts["terms.access"], RequestsOf(before, texts), RequestsOf(now, texts)))
                .Concat(Term.All.Select(t => (texts.Find($"term.{t.Name}") ?? t.Label, Text(t.Get(before)), Text(t.Get(now)))))
                .Append((texts["edit.note"], Text(note), Text(shown.Note)))
                .Where(d => d.Item2 != d.Item3),
        ];
    }

    private static string LicenseOf(TermsOfUse terms, DatasetFormShown shown, Wording texts) =>
        shown.Terms.Choice.All.FirstOrDefault(l => l.Id == terms.LicenseId)?.Name ?? texts["terms.custom"];

    private static string RequestsOf(TermsOfUse terms, Wording texts) =>
        texts[terms.FileAccessRequest ? "terms.requests" : "terms.no-requests"];

    // As forms send texts: that alone is no difference.
    private static string Text(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";

    private static string Text(MetadataDocument document, FieldType field, Wording texts) =>
        document.Fields.TryGetValue(field.Name, out var value)
            ? DisplayText.Plain(FieldWords.WithValues(field, texts), value)
            : "";
}
