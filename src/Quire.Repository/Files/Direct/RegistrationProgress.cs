using Quire.Domain.Errors;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Files.Direct;

/// <summary>A file on its way through a registration.</summary>
internal sealed class RegistrationProgress(RegistrationItem item)
{
    public FileDescription Said { get; } = item.Said ?? FileDescription.Empty;

    /// <summary>Why it is refused; null while it is not.</summary>
    public RepositoryError? Problem { get; private set; } = item.Problem;

    /// <summary>Its bytes, once they were taken over.</summary>
    public NewFile? File { get; set; }

    /// <summary>What it takes the place of, once that was found; null where it takes none.</summary>
    public FileEntryRecord? Replaced { get; set; }

    /// <summary>The new file, once it is one.</summary>
    public FileView? View { get; set; }

    /// <summary>What is to be said of its content; null for nothing.</summary>
    public UploadWarning? Warning { get; set; }

    /// <summary>What is to be said of its name; null where that was kept.</summary>
    public UploadWarning? Renamed { get; set; }

    public void Refuse(RepositoryError problem) => Problem ??= problem;

    public RegistrationOutcome Outcome() =>
        new(Said.StorageIdentifier, Problem is null ? View : null, Warning, Problem) { Renamed = Renamed };
}
