using System.Text.Json;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Replaces all metadata and terms of the draft; its files stay.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Body">A version as clients send it; must outlive the operation.</param>
/// <param name="SourceLastUpdateTime">Time of the last change the editor saw; an older one than the stored is refused.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record UpdateDraft(ObjectRef Target, JsonElement Body, string? SourceLastUpdateTime = null) : ICommand<VersionView>, ITargeted;

internal sealed class UpdateDraftHandler(DraftMetadata drafts, DraftTerms terms, VersionInputReader reader)
    : IHandle<UpdateDraft, VersionView>, IPrepare<UpdateDraft>
{
    private VersionInput? _input;

    public async Task PrepareAsync(UpdateDraft operation, OperationContext context, CancellationToken ct)
    {
        _input = await SaidInFull.WithPrefixAsync("Error parsing dataset version: ", () => reader.ReadAsync(operation.Body, ct));
        if (_input.HasFiles)
        {
            throw Refuse.BadRequest("You may not add files via this api.");
        }
    }

    public Task DiscardAsync(UpdateDraft operation) => Task.CompletedTask;

    public async Task<VersionView> HandleAsync(UpdateDraft operation, OperationContext context, CancellationToken ct)
    {
        var input = _input!;
        await drafts.MustBeCurrentAsync(operation.SourceLastUpdateTime, context, ct);
        await terms.MustSuitFilesAsync(context.Target.Id, input.Terms, ct);
        return await drafts.ChangeAsync(context, (_, _, _) => input.Metadata, ct, draft =>
        {
            draft.Terms = input.Terms;
            draft.VersionNote = input.VersionNote;
        });
    }
}
