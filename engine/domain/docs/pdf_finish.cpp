#include "domain/docs/pdf_finish.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace zemi::docs {
namespace {

std::string escaped(const std::string& text) {
  std::string xml;
  for (const char c : text) {
    if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else {
      xml += c;
    }
  }
  return xml;
}

std::string xmp(const PdfMeta& meta) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
         escaped(meta.title) +
         "</rdf:li></rdf:Alt></dc:title>"
         "<dc:language><rdf:Bag><rdf:li>" +
         meta.language +
         "</rdf:li></rdf:Bag></dc:language>"
         "<dc:creator><rdf:Seq><rdf:li>" +
         escaped(meta.author) +
         "</rdf:li></rdf:Seq></dc:creator>"
         "<xmp:CreateDate>" +
         meta.isoDate +
         "</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>\n"
         "<?xpacket end=\"r\"?>";
}

}  // namespace

Result<std::string> finishPdf(const std::string& bytes, const PdfMeta& meta) {
  try {
    QPDF pdf;
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(meta.language));
    if (root.hasKey("/StructTreeRoot")) {       // Cairo 1.16 writes the structure but not the mark that readers look for
      QPDFObjectHandle mark = QPDFObjectHandle::newDictionary();
      mark.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
      root.replaceKey("/MarkInfo", mark);
    }
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, xmp(meta));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", pdf.makeIndirectObject(metadata));
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  } catch (const std::exception& error) {
    return fail("docs.pdf", {}, std::string{"the PDF could not be finished: "} + error.what(), "Report this document");
  }
}

}  // namespace zemi::docs
