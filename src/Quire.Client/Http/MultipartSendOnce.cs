namespace Quire.Client.Http;

/// <summary>A form with a part that is gone once it is sent.</summary>
internal sealed class MultipartSendOnce : MultipartFormDataContent, ISendOnce;
