using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Fixity;

/// <summary>The digest shown of files that are uploaded now, such as <c>MD5</c>.</summary>
[Open("clients ask before they upload")]
public sealed record GetFixityAlgorithm : IQuery<string>;

internal sealed class GetFixityAlgorithmHandler(UploadRules rules) : IHandle<GetFixityAlgorithm, string>
{
    public async Task<string> HandleAsync(GetFixityAlgorithm operation, OperationContext context, CancellationToken ct) =>
        (await rules.LimitsAsync(ct)).ChecksumType;
}
