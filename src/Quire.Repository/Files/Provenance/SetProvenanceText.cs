using Quire.Domain.Access;
using Quire.Domain.Files;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Provenance;

/// <summary>Says in the draft, in words, where a file comes from; an empty text takes that back.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">The words.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetProvenanceText(ObjectRef File, Input<string> Text) : ICommand<string>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

internal sealed class SetProvenanceTextHandler(ProvenanceSwitch collects, FileEdits edits, DraftFiles files)
    : IHandle<SetProvenanceText, string>
{
    public async Task<string> HandleAsync(SetProvenanceText operation, OperationContext context, CancellationToken ct)
    {
        await collects.MustBeOnAsync(ct);
        var text = FileDescriptionText.MustBeSound(operation.Text.Value) ?? "";
        var (file, draft, entry) = await edits.OpenAsync(operation.File, context, ct);
        files.Edit(context, draft, entry).ProvenanceText = text.Length == 0 ? null : text;
        context.AuditDetails = $"{file.Id}";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return text;
    }
}
