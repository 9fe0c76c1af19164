using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Quire.Contracts.Accounts;

namespace Quire.Contracts.Access;

/// <summary>Somebody who asked for access to a file: the account, and what became of the request.</summary>
public sealed record FileAccessRequestResponse : AuthenticatedUserResponse
{
    /// <summary>An empty one, for readers of JSON.</summary>
    [JsonConstructor]
    public FileAccessRequestResponse() { }

    /// <summary>A request of an account.</summary>
    [SetsRequiredMembers]
    public FileAccessRequestResponse(AuthenticatedUserResponse account)
        : base(account) { }

    /// <summary><c>created</c>, <c>granted</c> or <c>rejected</c>.</summary>
    public string? RequestState { get; init; }
}
