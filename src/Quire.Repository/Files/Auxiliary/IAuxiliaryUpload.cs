using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Auxiliary;

/// <summary>The upload of an auxiliary file under way: its parts arrive one after another and are read once.</summary>
public interface IAuxiliaryUpload
{
    /// <summary>Reads to the end, handing over each file as it comes, and gives what is said of it.</summary>
    Task<AuxiliaryDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct);
}
