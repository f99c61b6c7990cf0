"""A page as 2005 made them, in GBK with Windows line ends, and a server's source with code in it."""

PAGE = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no">
<title>无标题文档</title>
<!-- <img src="old.gif"> -->
<script>document.write("<img src='x.gif'>");</script>
</head>
<body bgcolor=#ffffff>
<table width="760"><tr><td><img src="images/logo.jpg" width=200 height=60></td></tr>
<tr><td><a href="/" onfocus="this.blur()">首页</a> | <a href=1.htm>机构设置</a> | <a href=2.htm>新闻</a> |
<a href=3.htm>通知</a> | <a href=4.htm>政策</a> | <a href=5.htm>办事</a></td></tr></table>
<marquee scrollamount=3>热烈欢迎各位领导光临指导</marquee>
<form name=search action=search.asp><input type=text name=q><input type=submit value="搜索"></form>
<table><tr><td><img src="images/spacer.gif" width=1 height=8>
<div class=title><font size=5><b>关于开展残疾人机动轮椅车燃油补贴发放工作的通知</b></font></div>
<p>　　各区县残联：</p>
<p><b>一、发放对象</b></p>
<p>　　具有本市户籍、持有第二代残疾人证的肢体残疾人，购买了符合国家标准的机动轮椅车，可以申请燃油补贴。</p>
<p><b>二、发放标准</b></p>
<p>　　每人每年二百六十元，一次发放。请各区县残联于六月底以前报送名单，联系人和电话见下表。</p>
<table border=1>
<tr><td><b>区县</b></td><td><b>联系人</b></td><td><b>电话</b></td></tr>
<tr><td>东区</td><td>王喆</td><td>12345678</td></tr>
<tr><td>西区</td><td>李堃</td><td>87654321</td></tr>
</table>
<h4>附：网上申请</h4>
<form action=apply.asp method=post>
<table><tr><td align=right>姓名：</td><td><input name=xm></td></tr>
<tr><td align=right>&nbsp;残疾人证号：</td><td><input name=zh size=20></td></tr>
<tr><td>性别：</td><td><input type=radio name=xb value=1>男 <input type=radio name=xb value=2>女</td></tr>
<tr><td>区县：</td><td><select name=qx><option>东区<option>西区</select></td></tr></table>
<input type=submit value=提交></form>
</td></tr></table>
</body>
</html>""".replace("\n", "\r\n")

SOURCE = """<%@LANGUAGE="VBSCRIPT" CODEPAGE="936"%>
<!--#include file="conn.asp"-->
<% if a<b then %>
<html><head><title><%=rs("title")%></title></head><body>
姓名 <input type="text" name="k" value="<%=request("k")%>"> <img src="<%=rs("pic")%>" width=1>
</body></html><% end if %>"""

DECISIONS = "decisions:\n  news/images/logo.jpg: {kind: alternative, answer: 东海市残疾人联合会}\n"
