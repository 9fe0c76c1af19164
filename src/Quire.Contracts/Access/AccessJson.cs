using System.Text.Json.Serialization;

namespace Quire.Contracts.Access;

/// <summary>Generated serialization of the access types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(RoleAssignmentResponse))]
[JsonSerializable(typeof(IReadOnlyList<RoleAssignmentResponse>))]
[JsonSerializable(typeof(RoleAssignmentRequest))]
[JsonSerializable(typeof(RoleResponse))]
[JsonSerializable(typeof(IReadOnlyList<RoleResponse>))]
[JsonSerializable(typeof(LicenseResponse))]
[JsonSerializable(typeof(IReadOnlyList<LicenseResponse>))]
[JsonSerializable(typeof(LicenseReference))]
[JsonSerializable(typeof(RoleRequest))]
[JsonSerializable(typeof(FileAccessRequestResponse))]
[JsonSerializable(typeof(IReadOnlyList<FileAccessRequestResponse>))]
[JsonSerializable(typeof(Guestbook))]
[JsonSerializable(typeof(IReadOnlyList<Guestbook>))]
[JsonSerializable(typeof(GuestbookReplies))]
[JsonSerializable(typeof(GuestbookSubmissionRequest))]
[JsonSerializable(typeof(SignedDownload))]
[JsonSerializable(typeof(GroupRequest))]
[JsonSerializable(typeof(GroupResponse))]
[JsonSerializable(typeof(IReadOnlyList<GroupResponse>))]
[JsonSerializable(typeof(IReadOnlyList<AssignmentHistoryEntry>))]
[JsonSerializable(typeof(AssigneeResponse))]
[JsonSerializable(typeof(PermissionReport))]
[JsonSerializable(typeof(PermissionExplanation))]
[JsonSerializable(typeof(LimitedCollectionResponse))]
[JsonSerializable(typeof(IpGroupRequest))]
[JsonSerializable(typeof(IpGroupResponse))]
[JsonSerializable(typeof(IReadOnlyList<IpGroupResponse>))]
[JsonSerializable(typeof(MailDomainGroupRequest))]
[JsonSerializable(typeof(MailDomainGroupResponse))]
[JsonSerializable(typeof(IReadOnlyList<MailDomainGroupResponse>))]
[JsonSerializable(typeof(ShibbolethGroupRequest))]
[JsonSerializable(typeof(ShibbolethGroupResponse))]
[JsonSerializable(typeof(IReadOnlyList<ShibbolethGroupResponse>))]
internal sealed partial class AccessJson : JsonSerializerContext;
