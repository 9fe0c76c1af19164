using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Web.Depositing.Files.Direct;

/// <summary>An archive whose bytes the script put into the store before: nothing of them comes with the form.</summary>
/// <param name="said">What the form says of it.</param>
internal sealed class DirectArchive(FileDescription said) : IUpload
{
    /// <summary>Whether a file is one that becomes its files, by its name and what the form says.</summary>
    public static bool Is(FileDescription said, IReadOnlyDictionary<string, string> form) =>
        said.FileName?.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) == true && !UploadFields.In(form).KeepZip;

    public Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct) =>
        Task.FromResult(said);
}
