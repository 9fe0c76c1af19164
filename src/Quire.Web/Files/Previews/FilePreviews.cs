using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Data.Files;
using Quire.Repository.Files;
using Quire.Repository.Files.Archives;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Keeping;
using Quire.Repository.Storage;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;
using Quire.Web.Shared;

namespace Quire.Web.Files.Previews;

/// <summary>
/// Makes previews of files their readers may have: of text the beginning, of what browsers show themselves the address. A look is
/// no download, and nothing of a file is ever markup of a page but what was made safe.
/// </summary>
internal sealed class FilePreviews(
    FileContents contents,
    TableContents tables,
    TableSummaries summaries,
    VerifiedContent verified,
    OperationTrace trace
)
{
    // What is read of a text, and the largest picture that is shown whole.
    private const int MostText = 64 * 1024;
    private const long MostImage = 8 * 1024 * 1024;
    private static readonly TimeSpan UntilSummarized = TimeSpan.FromMinutes(10);
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="call">The request.</param>
    /// <param name="target">The file.</param>
    /// <param name="view">The same, as a version describes it.</param>
    /// <param name="number">Which page of the variables of a table is shown, from 1.</param>
    public async Task<FilePreview?> OfAsync(Call call, ObjectRef target, FileView view, int number)
    {
        var file = view.Entry.File;
        var kind = PreviewKinds.Of(view.Entry.ShownType, view.Entry.Label);
        // A guestbook that asks is answered before anything is seen.
        if (kind == PreviewKind.None || file.Size == 0 || (await call.AttemptAsync(new DownloadFile(target))).Value is null)
        {
            return null;
        }

        var id = file.Id.ToString(CultureInfo.InvariantCulture);
        var bytes = $"download/file/{id}?gbrecs=true";
        return kind switch
        {
            PreviewKind.Image => file.Size <= MostImage ? new FilePreview.Image(bytes) : null,
            PreviewKind.Audio => new FilePreview.Audio(bytes),
            PreviewKind.Video => new FilePreview.Video(bytes),
            PreviewKind.Pdf => new FilePreview.Pdf($"view/{id}.pdf"),
            PreviewKind.Archive => await ArchiveAsync(call, file),
            _ => await TextAsync(call, view, kind, number),
        };
    }

    // Null where the bytes are not at hand.
    private async Task<FilePreview?> ArchiveAsync(Call call, FileRecord file)
    {
        try
        {
            await using var bytes = await verified.OpenAsync(contents.Original(file), call.Aborted);
            return new FilePreview.Archive(await ArchiveListing.OfAsync(bytes, call.Aborted));
        }
        catch (Exception e) when (IsAway(e))
        {
            trace.ShowsUntil(call.Now);
            return null;
        }
    }

    private async Task<FilePreview?> TextAsync(Call call, FileView view, PreviewKind kind, int number)
    {
        if (view.Entry.Content is { } table)
        {
            return await TableAsync(view, table, number, call);
        }

        var content = contents.Original(view.Entry.File);
        if (
            await BeginningAsync(content, call) is not { } bytes
            || TextBytes.Read(bytes, bytes.Length == content.Length) is not { } text
        )
        {
            return null;
        }

        var isWhole = bytes.Length == content.Length;
        return kind switch
        {
            PreviewKind.Markdown => Markdown(text, isWhole),
            PreviewKind.Json => new FilePreview.Text(isWhole ? Laid(text) : text, isWhole),
            PreviewKind.Table => Delimited.Table(text, isWhole) ?? (FilePreview)new FilePreview.Text(text, isWhole),
            _ => new FilePreview.Text(text, isWhole),
        };
    }

    // One of a single column, or of long rows, is shown as the text it is.
    private async Task<FilePreview?> TableAsync(FileView view, FileContentRecord table, int number, Call call)
    {
        var content = await tables.OfAsync(table, header: false, call.Aborted);
        if (await BeginningAsync(content, call) is not { } bytes)
        {
            return null;
        }

        var isWhole = bytes.Length == content.Length;
        var document = await tables.DocumentAsync(view.Entry, call.Aborted);
        Variable[] variables = [.. document.Variables.Select(v => v.ToColumn())];
        var profile = await summaries.FindAsync(table, call.Aborted);
        if (profile is null)
        {
            // It is calculated in the course of a day.
            trace.ShowsUntil(call.Now + UntilSummarized);
        }

        var described = document.Variables.Select((v, i) => new ShownVariable(v, profile?.Variables.ElementAtOrDefault(i)));
        var shown = described.Skip((number - 1) * ListedVariables.PageSize).Take(ListedVariables.PageSize);
        var listed = new ListedVariables([.. shown], variables.Length, number);
        if (FirstRows.Of(bytes, isWhole, table, variables) is { } rows)
        {
            return rows with { Variables = listed, Columns = [.. described.Take(Delimited.MostColumns)] };
        }

        byte[] header = table.HasHeader ? [] : Encoding.UTF8.GetBytes(TabWriter.Header(variables));
        return TextBytes.Read([.. header, .. bytes], isWhole) is { } text
            ? new FilePreview.Text(text, isWhole) { Variables = listed }
            : null;
    }

    // Null where the bytes are not at hand.
    private async Task<byte[]?> BeginningAsync(StoredContent content, Call call)
    {
        var buffer = new byte[(int)Math.Min(content.Length, MostText)];
        try
        {
            await using var bytes = await verified.OpenAsync(content, call.Aborted);
            await bytes.ReadExactlyAsync(buffer, call.Aborted);
            return buffer;
        }
        catch (Exception e) when (IsAway(e))
        {
            // Whoever downloads it is told what is wrong; a moment later it may be there.
            trace.ShowsUntil(call.Now);
            return null;
        }
    }

    private static bool IsAway(Exception e) =>
        e is ContentDamagedException or StoreUnavailableException or ObjectMissingException or IOException;

    private static FilePreview Markdown(string text, bool isWhole)
    {
        try
        {
            return new FilePreview.Set(Html.Markdown(text), isWhole);
        }
        catch (ArgumentException)
        {
            // Nested deeper than anything somebody would read.
            return new FilePreview.Text(text, isWhole);
        }
    }

    private static string Laid(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var laid = JsonSerializer.Serialize(document.RootElement, Indented);
            // What is nested deeply is mostly blanks when every value has a line of its own.
            return laid.Length <= 4 * MostText ? laid : json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // It is no JSON, or has escapes that stand for no characters.
            return json;
        }
    }
}
