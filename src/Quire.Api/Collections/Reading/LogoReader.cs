using Quire.Api.Http;
using Quire.Repository.Collections.Logos;
using Quire.Repository.Operations;

namespace Quire.Api.Collections.Reading;

/// <summary>Reads what a form says of the logo of a collection.</summary>
internal static class LogoReader
{
    public static async Task<Input<LogoInput>> ReadAsync(Call call)
    {
        var form = await FormBody.ReadAsync(call);
        return new(new LogoInput(form.Files("file") is [var file, ..] ? new(file.Name, file.Bytes) : null, form.Text("text")));
    }
}
