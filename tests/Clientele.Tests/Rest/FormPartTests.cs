using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Clientele.OData;
using Clientele.Rest;

namespace Clientele.Tests.Rest;

/// <summary>Parts of forms are written as browsers write them (RFC 7578 §4.2).</summary>
public sealed class FormPartTests
{
    [Theory]
    [InlineData("report.txt", "filename=\"report.txt\"")]
    [InlineData("a \"b\"\r\n.txt", "filename=\"a %22b%22%0D%0A.txt\"")]
    [InlineData("año.txt", "filename=\"año.txt\"")]
    public async Task A_file_has_one_name_in_quotes(string fileName, string expected)
    {
        var rest = new MultipartBody().Text("note", "n").File("file", new UploadContent(() => new MemoryStream([1]), "text/plain", fileName));
        var odata = new MultipartBody();
        odata.Add("file", new UploadContent(() => new MemoryStream([1]), "text/plain", fileName));

        foreach (var content in new[] { rest.ToHttpContent(), odata.ToHttpContent() })
        {
            var text = Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync());
            Assert.Contains("Content-Disposition: form-data; name=\"file\"; " + expected + "\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("filename*", text, StringComparison.Ordinal);
        }
    }
}
