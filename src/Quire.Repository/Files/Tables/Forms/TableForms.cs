using Microsoft.Extensions.Options;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Tables.Rows;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;
using Writing = Quire.Tabular.Writing.TableExport;

namespace Quire.Repository.Files.Tables.Forms;

/// <summary>
/// Writes stored tables, or some of their columns, in the forms other programs read, with what a version says of the variables.
/// Whoever asks must be somebody who may have the table. It is whole before its first byte is given: what cannot be written is
/// refused, and nobody gets a part for all of it.
/// </summary>
public sealed class TableForms(
    TableContents tables,
    VerifiedContent verified,
    UploadSpool spools,
    TableFormTurns turns,
    IOptions<TableOptions> options
)
{
    /// <summary>The forms a table can be given in.</summary>
    public IReadOnlyList<TableForm> Of(FileContentRecord content) => IsGiven(content) ? TableForm.All : [];

    /// <summary>Writes it.</summary>
    /// <param name="file">The file with the table.</param>
    /// <param name="form">How.</param>
    /// <param name="columns">Its columns, from 0, in the order wanted and each once; null for all.</param>
    /// <param name="ct">Ends the writing.</param>
    public async Task<WrittenTable> WriteAsync(
        DownloadableFile file,
        TableForm form,
        IReadOnlyList<int>? columns,
        CancellationToken ct
    )
    {
        var content = TableRows.TableOf(file);
        if (!IsGiven(content))
        {
            throw TooLong();
        }

        var document = await tables.DocumentAsync(file.Entry, ct);
        var stored = await tables.OfAsync(content, header: false, ct);
        Variable[] all = [.. document.Variables.Select(v => v.ToColumn())];
        var turn = await turns.EnterAsync(ct);
        try
        {
            // Writers go through it twice, and back and forth.
            await using var text = spools.Open();
            await CopyAsync(stored, content.HasHeader, columns, text, ct);
            var variables = columns is null ? all : [.. columns.Select(c => all[c])];
            var hasHeader = columns is null && content.HasHeader;
            return new(await WriteAsync(() => Open(text, variables, content.EscapesBackslashes, hasHeader), form, ct), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private bool IsGiven(FileContentRecord content) => content.Size <= options.Value.FormBytes;

    private Exception TooLong() => TableErrors.FormTooLong(options.Value.FormBytes);

    private async Task CopyAsync(
        StoredContent stored,
        bool hasHeader,
        IReadOnlyList<int>? columns,
        Stream text,
        CancellationToken ct
    )
    {
        await using var bytes = await verified.OpenAsync(stored, ct);
        if (columns is null)
        {
            await bytes.CopyToAsync(text, ct);
        }
        else
        {
            await TableSubset.WriteAsync(bytes, columns, header: null, hasHeader, text, ct);
        }
    }

    private static TabReader Open(Stream text, IReadOnlyList<Variable> variables, bool escapes, bool hasHeader)
    {
        text.Position = 0;
        return new(text, variables, escapes, hasHeader);
    }

    private async Task<FileStream> WriteAsync(Func<TableReader> open, TableForm form, CancellationToken ct)
    {
        var written = spools.Open();
        try
        {
            await using var bounded = new BoundedStream(written, options.Value.FormBytes, TooLong);
            var limits = new TableLimits { TemporaryFolder = spools.Folder };
            // Writers wait for the disk.
            await Task.Run(() => Writing.WriteAsync(open, bounded, form.Format, limits, ct: ct), ct);
            await written.FlushAsync(ct);
            return written;
        }
        catch (TableFormatException e)
        {
            await written.DisposeAsync();
            throw TableErrors.FormUnfit(e.Message);
        }
        catch
        {
            await written.DisposeAsync();
            throw;
        }
    }
}
