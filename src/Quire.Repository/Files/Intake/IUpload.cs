using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Intake;

/// <summary>An upload under way: its parts arrive one after another and are read once.</summary>
public interface IUpload
{
    /// <summary>
    /// Reads to the end, handing over each file as it comes, and gives what the client says about them, which may arrive before
    /// or after the bytes.
    /// </summary>
    Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct);
}
