using System.Text.Json.Serialization;

namespace Quire.Contracts.Accounts;

/// <summary>Generated serialization of the account types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AuthenticatedUserResponse))]
[JsonSerializable(typeof(BuiltInUserRequest))]
[JsonSerializable(typeof(BuiltInUserCreated))]
[JsonSerializable(typeof(AuthenticatedUserRequest))]
[JsonSerializable(typeof(UserListPage))]
[JsonSerializable(typeof(UserTraces))]
[JsonSerializable(typeof(PermittedCollectionsResponse))]
[JsonSerializable(typeof(ConvertedUser))]
[JsonSerializable(typeof(ConversionReport))]
[JsonSerializable(typeof(IReadOnlyList<NotificationResponse>))]
[JsonSerializable(typeof(IReadOnlyList<AuthenticatedUserResponse>))]
internal sealed partial class AccountsJson : JsonSerializerContext;
