namespace Quire.Client.Http;

/// <summary>A body that is gone once it is sent.</summary>
internal interface ISendOnce;
