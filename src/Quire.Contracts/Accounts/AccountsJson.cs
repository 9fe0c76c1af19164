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
[JsonSerializable(typeof(RegistrationRequest))]
[JsonSerializable(typeof(ProviderRequest))]
[JsonSerializable(typeof(ProviderResponse))]
[JsonSerializable(typeof(IReadOnlyList<ProviderResponse>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderKindResponse>))]
[JsonSerializable(typeof(PasswordCheck))]
[JsonSerializable(typeof(ConfirmationToken))]
[JsonSerializable(typeof(ConfirmationStarted))]
[JsonSerializable(typeof(SignedUrlRequest))]
[JsonSerializable(typeof(SignedUrlResponse))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(IReadOnlyList<TokenResponse>))]
[JsonSerializable(typeof(UserTraces))]
[JsonSerializable(typeof(PermittedCollectionsResponse))]
[JsonSerializable(typeof(ConvertedUser))]
[JsonSerializable(typeof(ConversionReport))]
[JsonSerializable(typeof(NotificationList))]
[JsonSerializable(typeof(UnreadCount))]
[JsonSerializable(typeof(PasswordResetRequest))]
[JsonSerializable(typeof(NewPasswordRequest))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(MailDeliveryPayload))]
[JsonSerializable(typeof(MutedEmails))]
[JsonSerializable(typeof(MutedNotifications))]
[JsonSerializable(typeof(IReadOnlyList<NotificationResponse>))]
[JsonSerializable(typeof(IReadOnlyList<AuthenticatedUserResponse>))]
internal sealed partial class AccountsJson : JsonSerializerContext;
