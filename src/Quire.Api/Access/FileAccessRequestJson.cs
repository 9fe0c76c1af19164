using Quire.Api.Accounts;
using Quire.Contracts.Access;
using Quire.Repository.Data.Access;

namespace Quire.Api.Access;

/// <summary>Renders requests for access to files.</summary>
internal static class FileAccessRequestJson
{
    public static IReadOnlyList<FileAccessRequestResponse> Of(IReadOnlyList<FileAccessRequestRecord> requests) =>
        [
            .. requests.Select(r => new FileAccessRequestResponse(AccountJson.Of(r.Account))
            {
                RequestState = r.State switch
                {
                    FileAccessState.Granted => "granted",
                    FileAccessState.Rejected => "rejected",
                    _ => "created",
                },
            }),
        ];
}
