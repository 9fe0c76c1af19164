using Quire.Domain.Access;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Adds files of a folder to a dataset, in folders as they lie.</summary>
internal sealed class ImportedFiles(ImportFolder folder, OperationGate gate)
{
    public async Task AddAsync(ImportRunRecord run, FileInfo file, ImportStep step, Caller caller, CancellationToken ct)
    {
        // Backslashes in names are steps, as everywhere in names of files.
        var below = Path.GetDirectoryName(step.Path[(run.Folder.Length + 1)..].Replace('\\', '/'))!.Replace('\\', '/');
        var said = FileDescription.Empty with { DirectoryLabel = below.Length == 0 ? null : below };
        _ = await gate.RunAsync(
            new AddFile(new ObjectRef.Dataset(run.ObjectId), new FolderUpload(folder, file, said))
            {
                Import = step,
                Unpacks = false,
            },
            caller,
            ct
        );
    }
}
